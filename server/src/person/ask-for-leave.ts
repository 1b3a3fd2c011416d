import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { leaveEndpoints, LeaveView } from '@fortnight/shared/person/leave.contract';
import { mayDecideFor } from '@fortnight/shared/person/leave.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { EmployeeRepository } from './employee.repository';
import { LeaveDesk } from './leave-desk';

/** Asks for leave, or records what somebody was given by word or on paper. */
@Injectable()
export class AskForLeave {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
    private readonly desk: LeaveDesk,
  ) {}

  /** @throws Refused by `mayTakeLeave`. */
  run({ me, body }: Asked<typeof leaveEndpoints.askForLeave>): Promise<LeaveView> {
    return this.work.run(me, async (tx) => {
      const person = ensureFound(await this.employees.find(tx, me.employeeId, { siteIds: [me.siteId] }));
      return this.desk.take(tx, person, body, { state: 'requested', askedBy: me.employeeId, decidedBy: null });
    });
  }

  /** @throws Refused 404 for people elsewhere, by `mayDecideFor` and by `mayTakeLeave`. */
  record({ me, params, body }: Asked<typeof leaveEndpoints.recordLeave>): Promise<LeaveView> {
    const scope = { siteIds: siteIdsFor(me, 'leave.decide') };
    return this.work.run(me, async (tx) => {
      const person = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      ensure(mayDecideFor({ ...person, employeeId: person.id }, me));
      const by = { state: 'approved' as const, askedBy: me.employeeId, decidedBy: me.employeeId };
      return this.desk.take(tx, person, body, by);
    });
  }
}
