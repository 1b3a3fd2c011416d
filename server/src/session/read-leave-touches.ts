import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { leaveEndpoints, LeaveTouches } from '@fortnight/shared/person/leave.contract';
import { leaveScope, leaveSpan, mayDecideFor, mayTakeLeave } from '@fortnight/shared/person/leave.rules';
import { textsOf } from '@fortnight/shared/time/time-span';
import { EmployeeRepository } from '../person/employee.repository';
import { LeaveDesk } from '../person/leave-desk';
import { LeaveRepository } from '../person/leave.repository';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { LeaveTouchesReader } from './leave-touches.reader';

/** Says what a leave meets, before somebody decides about it or records it. */
@Injectable()
export class ReadLeaveTouches {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leave: LeaveRepository,
    private readonly employees: EmployeeRepository,
    private readonly desk: LeaveDesk,
    private readonly touches: LeaveTouchesReader,
  ) {}

  /** @throws Refused 404 outside of the teams and sites that the actor decides about. */
  run({ me, params }: Asked<typeof leaveEndpoints.readLeaveTouches>): Promise<LeaveTouches> {
    return this.work.read(async (tx) => this.touches.of(tx, await this.leave.one(tx, params.leaveId, leaveScope(me))));
  }

  /**
   * Of days that nobody has written yet.
   * @throws Refused 404 for people elsewhere, by `mayDecideFor`, and by `mayTakeLeave` as recording them would be.
   */
  ofDays({ me, params, query }: Asked<typeof leaveEndpoints.readTouchesOfDays>): Promise<LeaveTouches> {
    const days = { ...query, startsLocally: query.startsLocally ?? null, endsLocally: query.endsLocally ?? null };
    return this.work.read(async (tx) => {
      const scope = { siteIds: siteIdsFor(me, 'leave.decide') };
      const person = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      const { id: employeeId, siteId, teamId } = person;
      ensure(mayDecideFor({ employeeId, siteId, teamId }, me));
      const ground = await this.desk.groundOf(tx, person);
      ensure(mayTakeLeave(days, ground));
      const { fromOn, untilOn } = days;
      return this.touches.of(tx, {
        employeeId,
        siteId,
        teamId,
        fromOn,
        untilOn,
        ...textsOf(leaveSpan(days, ground.zone)),
      });
    });
  }
}
