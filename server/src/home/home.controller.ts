import { Controller } from '@nestjs/common';
import {
  homeEndpoints,
  type ManagerInbox,
  type MyTraining,
  type SupervisorHome,
} from '@fortnight/shared/home/home.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ReadInbox } from './read-inbox';
import { ReadMyTraining } from './read-my-training';
import { ReadSupervisorHome } from './read-supervisor-home';

@Controller()
export class HomeController {
  constructor(
    private readonly readSupervisorHome: ReadSupervisorHome,
    private readonly readInbox: ReadInbox,
    private readonly readMyTraining: ReadMyTraining,
  ) {}

  @Serves(homeEndpoints.readSupervisorHome)
  supervisor(@Asked() asked: Asked<typeof homeEndpoints.readSupervisorHome>): Promise<SupervisorHome> {
    return this.readSupervisorHome.run(asked);
  }

  @Serves(homeEndpoints.readInbox)
  inbox(@Asked() asked: Asked<typeof homeEndpoints.readInbox>): Promise<ManagerInbox> {
    return this.readInbox.run(asked);
  }

  @Serves(homeEndpoints.readMyTraining)
  mine(@Asked() { me }: Asked<typeof homeEndpoints.readMyTraining>): Promise<MyTraining> {
    return this.readMyTraining.run(me);
  }
}
