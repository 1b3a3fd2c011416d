import { Controller, Req } from '@nestjs/common';
import type { MeView } from '@fortnight/shared/person/person.contract';
import { setupEndpoints } from '@fortnight/shared/person/setup.contract';
import type { Request } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { SetUp } from './set-up';

/** The first page of an empty installation. */
@Controller()
export class SetupController {
  constructor(private readonly setsUp: SetUp) {}

  @Serves(setupEndpoints.readSetup)
  state(): Promise<{ isNew: boolean }> {
    return this.setsUp.state();
  }

  @Serves(setupEndpoints.setUp)
  @Limited({ key: byAddress, times: 30, minutes: 15 })
  setUp(@Asked() asked: Asked<typeof setupEndpoints.setUp>, @Req() request: Request): Promise<MeView> {
    return this.setsUp.run(asked, request);
  }
}
