import { Controller } from '@nestjs/common';
import { leaveEndpoints, type LeaveGround, type LeaveView } from '@fortnight/shared/person/leave.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { AskForLeave } from './ask-for-leave';
import { DecideLeave } from './decide-leave';
import { ReadLeave } from './read-leave';
import { ReadLeaveGround } from './read-leave-ground';
import { WithdrawLeave } from './withdraw-leave';

@Controller()
export class LeaveController {
  constructor(
    private readonly readLeave: ReadLeave,
    private readonly ground: ReadLeaveGround,
    private readonly askForLeave: AskForLeave,
    private readonly decideLeave: DecideLeave,
    private readonly withdrawLeave: WithdrawLeave,
  ) {}

  @Serves(leaveEndpoints.listMyLeave)
  mine(@Asked() asked: Asked<typeof leaveEndpoints.listMyLeave>): Promise<LeaveView[]> {
    return this.readLeave.mine(asked);
  }

  @Serves(leaveEndpoints.readMyLeaveGround)
  myGround(@Asked() { me }: Asked<typeof leaveEndpoints.readMyLeaveGround>): Promise<LeaveGround> {
    return this.ground.mine(me);
  }

  @Serves(leaveEndpoints.readLeaveGround)
  groundOf(@Asked() asked: Asked<typeof leaveEndpoints.readLeaveGround>): Promise<LeaveGround> {
    return this.ground.of(asked);
  }

  @Serves(leaveEndpoints.askForLeave)
  ask(@Asked() asked: Asked<typeof leaveEndpoints.askForLeave>): Promise<LeaveView> {
    return this.askForLeave.run(asked);
  }

  @Serves(leaveEndpoints.withdrawLeave)
  withdraw(@Asked() asked: Asked<typeof leaveEndpoints.withdrawLeave>): Promise<LeaveView> {
    return this.withdrawLeave.run(asked);
  }

  @Serves(leaveEndpoints.listLeave)
  ofSite(@Asked() asked: Asked<typeof leaveEndpoints.listLeave>): Promise<LeaveView[]> {
    return this.readLeave.ofSite(asked);
  }

  @Serves(leaveEndpoints.recordLeave)
  record(@Asked() asked: Asked<typeof leaveEndpoints.recordLeave>): Promise<LeaveView> {
    return this.askForLeave.record(asked);
  }

  @Serves(leaveEndpoints.decideLeave)
  decide(@Asked() asked: Asked<typeof leaveEndpoints.decideLeave>): Promise<LeaveView> {
    return this.decideLeave.run(asked);
  }
}
