import { Injectable } from '@nestjs/common';
import type { leaveEndpoints, LeaveView } from '@fortnight/shared/person/leave.contract';
import { leaveScope, mayDecideLeave } from '@fortnight/shared/person/leave.rules';
import { leaveWorkflow } from '@fortnight/shared/person/leave.workflow';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureVersion, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { LeaveDesk } from './leave-desk';
import { LeaveRepository } from './leave.repository';

/** Approves, refuses or cancels somebody's leave. */
@Injectable()
export class DecideLeave {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leave: LeaveRepository,
    private readonly desk: LeaveDesk,
  ) {}

  /** @throws Refused 404 outside of the teams and sites that the actor decides about, by `mayDecideLeave`, 412. */
  run({ me, params, body, version }: Asked<typeof leaveEndpoints.decideLeave>): Promise<LeaveView> {
    const { decision, note } = body;
    return this.work.run(me, async (tx) => {
      const before = await this.leave.one(tx, params.leaveId, leaveScope(me));
      ensureVersion(version, before.version);
      ensure(mayDecideLeave(before, decision, me, tx.atText));
      const state = stateAfter(leaveWorkflow, before.state, decision);
      ensureWritten(await this.leave.decide(tx, { id: before.id, state, note }, me.employeeId, version));
      const after = await this.leave.one(tx, before.id, leaveScope(me));
      await this.desk.record(tx, before, after);
      return after;
    });
  }
}
