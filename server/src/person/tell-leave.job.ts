import { JobHandler, type JobFacts, type JobHandling } from '../platform/jobs/job-handler';
import { leaveAsked, leaveDecided, type LeaveAskedFor, type LeaveMoved } from './person.events';
import { RoleRepository } from './role.repository';
import { TellPeople } from './tell-people';

const noDays = { fromOn: null, untilOn: null };

/** Whoever decides about somebody's leave learns that a request waits. */
@JobHandler('tell-leave-asked', { on: leaveAsked })
export class TellLeaveAskedJob implements JobHandling<LeaveAskedFor> {
  constructor(
    private readonly telling: TellPeople,
    private readonly roles: RoleRepository,
  ) {}

  run({ leaveId, employeeId }: LeaveAskedFor, job: JobFacts): Promise<void> {
    return this.telling.of(job, async (tx) => {
      const employeeIds = await this.roles.decidersFor(tx, employeeId);
      return { employeeIds, kind: 'leave-asked', leaveId, ...noDays };
    });
  }
}

/** Somebody learns what was decided about their leave; whoever decides learns that somebody gave leave back. */
@JobHandler('tell-leave-decided', { on: leaveDecided })
export class TellLeaveDecidedJob implements JobHandling<LeaveMoved> {
  constructor(
    private readonly telling: TellPeople,
    private readonly roles: RoleRepository,
  ) {}

  run({ leaveId, employeeId, byId }: LeaveMoved, job: JobFacts): Promise<void> {
    return this.telling.of(job, async (tx) => {
      if (byId !== employeeId) return { employeeIds: [employeeId], kind: 'leave-decided', leaveId, ...noDays };
      const employeeIds = await this.roles.decidersFor(tx, employeeId);
      return { employeeIds, kind: 'leave-given-back', leaveId, ...noDays };
    });
  }
}
