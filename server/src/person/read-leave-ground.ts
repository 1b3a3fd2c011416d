import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { leaveEndpoints, LeaveGround } from '@fortnight/shared/person/leave.contract';
import { mayDecideFor } from '@fortnight/shared/person/leave.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { EmployeeRepository } from './employee.repository';
import { LeaveDesk } from './leave-desk';

/** What a form must know, so that it says at once what the desk would refuse. */
@Injectable()
export class ReadLeaveGround {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
    private readonly desk: LeaveDesk,
  ) {}

  mine(me: Actor): Promise<LeaveGround> {
    return this.work.read(async (tx) => {
      const person = ensureFound(await this.employees.find(tx, me.employeeId, { siteIds: [me.siteId] }));
      return this.desk.groundOf(tx, person);
    });
  }

  /** @throws Refused 404 for people elsewhere, by `mayDecideFor`. */
  of({ me, params }: Asked<typeof leaveEndpoints.readLeaveGround>): Promise<LeaveGround> {
    return this.work.read(async (tx) => {
      const scope = { siteIds: siteIdsFor(me, 'leave.decide') };
      const person = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      ensure(mayDecideFor({ ...person, employeeId: person.id }, me));
      return this.desk.groundOf(tx, person);
    });
  }
}
