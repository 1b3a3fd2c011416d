import { Injectable } from '@nestjs/common';
import type { leaveEndpoints, LeaveView } from '@fortnight/shared/person/leave.contract';
import { mayWithdrawLeave } from '@fortnight/shared/person/leave.rules';
import { leaveWorkflow } from '@fortnight/shared/person/leave.workflow';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureVersion, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { LeaveDesk } from './leave-desk';
import { LeaveRepository } from './leave.repository';

/** Takes back my own request, or gives back leave that I was given. */
@Injectable()
export class WithdrawLeave {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leave: LeaveRepository,
    private readonly desk: LeaveDesk,
  ) {}

  /** @throws Refused 404 for anybody else's leave, by `mayWithdrawLeave`, 412 for a stale version. */
  run({ me, params, version }: Asked<typeof leaveEndpoints.withdrawLeave>): Promise<LeaveView> {
    const mine = { employeeId: me.employeeId };
    return this.work.run(me, async (tx) => {
      const before = await this.leave.one(tx, params.leaveId, mine);
      ensureVersion(version, before.version);
      ensure(mayWithdrawLeave(before, tx.atText));
      const state = stateAfter(leaveWorkflow, before.state, 'withdraw');
      ensureWritten(await this.leave.giveBack(tx, before.id, state, version));
      const after = await this.leave.one(tx, before.id, mine);
      await this.desk.record(tx, before, after);
      return after;
    });
  }
}
