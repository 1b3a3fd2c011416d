import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Right } from '@fortnight/shared/person/rights.data';
import type { SessionChangeView, sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import { mayDecideChange } from '@fortnight/shared/plan/session-change.rules';
import { sessionChangeWorkflow } from '@fortnight/shared/plan/session-change.workflow';
import { stateAfter, type ActOf } from '@fortnight/shared/rule/workflow';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureVersion, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { changed } from '../session/session-record';
import { ChangeDesk } from './change-desk';
import { ChangeViews } from './change-views';
import { PlanRepository, type LockedPlan } from './plan.repository';
import { SessionChangeRepository, type KeptChange } from './session-change.repository';

type Act = ActOf<typeof sessionChangeWorkflow>;

/** One decision about a change: by whom, with which right, about which version. */
interface Decision {
  readonly act: Act;
  readonly right: Right;
  readonly me: Actor;
  readonly changeId: string;
  readonly version: number;
  readonly reason?: string;
}

const actions: Readonly<Record<Act, string>> = {
  approve: 'session-change-approved',
  return: 'session-change-returned',
  ratify: 'session-change-ratified',
  withdraw: 'session-change-withdrawn',
};

/** R5: the manager approves, returns or ratifies a change; the planners take one back that nobody has decided. */
@Injectable()
export class DecideChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly changes: SessionChangeRepository,
    private readonly desk: ChangeDesk,
    private readonly views: ChangeViews,
  ) {}

  approve({ me, params, version }: Asked<typeof sessionChangeEndpoints.approveChange>): Promise<SessionChangeView> {
    return this.decide({ act: 'approve', right: 'plan.review', me, changeId: params.changeId, version });
  }

  return(asked: Asked<typeof sessionChangeEndpoints.returnChange>): Promise<SessionChangeView> {
    const { me, params, version, body } = asked;
    const { reason } = body;
    return this.decide({ act: 'return', right: 'plan.review', me, changeId: params.changeId, version, reason });
  }

  ratify({ me, params, version }: Asked<typeof sessionChangeEndpoints.ratifyChange>): Promise<SessionChangeView> {
    return this.decide({ act: 'ratify', right: 'plan.review', me, changeId: params.changeId, version });
  }

  withdraw({ me, params, version }: Asked<typeof sessionChangeEndpoints.withdrawChange>): Promise<SessionChangeView> {
    return this.decide({ act: 'withdraw', right: 'plan.draft', me, changeId: params.changeId, version });
  }

  private decide(decision: Decision): Promise<SessionChangeView> {
    const siteIds = siteIdsFor(decision.me, decision.right);
    return this.work.run(decision.me, async (tx) => {
      const { planId } = await this.changes.one(tx, decision.changeId, siteIds);
      const plan = await this.plans.lock(tx, planId, siteIds);
      // Read again behind the lock: acts on one plan follow one another.
      const change = await this.changes.one(tx, decision.changeId, siteIds);
      ensure(mayDecideChange(change, decision.act, decision.me));
      ensureVersion(decision.version, change.version);
      await this.carryOut(tx, plan, change, decision);
      return ensureFound((await this.views.of(tx, [await this.changes.one(tx, change.id, siteIds)]))[0]);
    });
  }

  private async carryOut(tx: Tx, plan: LockedPlan, change: KeptChange, decision: Decision): Promise<void> {
    const { act, me, version, reason } = decision;
    const state = stateAfter(sessionChangeWorkflow, change.state, act);
    const appliedVersion = act === 'approve' ? await this.apply(tx, plan, change, me) : undefined;
    ensureWritten(
      await this.changes.decide(tx, change.id, version, {
        state,
        by: me.employeeId,
        ...(reason === undefined ? {} : { reason }),
        ...(appliedVersion === undefined ? {} : { appliedVersion }),
      }),
    );
    await tx.audit({
      siteId: change.siteId,
      action: actions[act],
      noun: 'session',
      nounId: change.sessionId,
      before: { changeId: change.id, state: change.state },
      after: { changeId: change.id, state },
      personal: { reason: reason ?? null },
    });
  }

  /** Asked anew: since the change was asked for, the session may have begun and the room been taken. */
  private async apply(tx: Tx, plan: LockedPlan, change: KeptChange, me: Actor): Promise<number> {
    const before = await this.desk.open(tx, plan, change.sessionId);
    const after = change.after && changed(before, change.after);
    if (after) await this.desk.ensureFits(tx, plan, me, before, after);
    return this.desk.apply(tx, plan, me, { before, after, reason: change.reason });
  }
}
