import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { actsOfOthersSince, mayPutBack } from '@fortnight/shared/plan/plan-edit.rules';
import { hardOnes } from '@fortnight/shared/session/conflict.rules';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { SessionRecordRepository } from '../session/session-record.repository';
import { PlanDesk } from './plan-desk';
import { PlanEditRepository, type FiledEdit, type Touched } from './plan-edit.repository';
import { PlanRepository, type LockedPlan } from './plan.repository';

/** Puts sessions back to how they were before an act, and puts that on record. */
@Injectable()
export class SessionRestorer {
  constructor(
    private readonly edits: PlanEditRepository,
    private readonly records: SessionRecordRepository,
    private readonly desk: PlanDesk,
    private readonly plans: PlanRepository,
  ) {}

  /** The act on one plan is undone; its sessions are as they were. @throws Refused where somebody has taken their place. */
  async takeBack(tx: Tx, plan: LockedPlan, mine: FiledEdit, me: Actor, edits: readonly FiledEdit[]): Promise<void> {
    const touched = await this.restore(tx, plan, mine, me, edits);
    ensureWritten(await this.edits.markUndone(tx, plan.siteId, mine.id));
    ensureWritten(await this.plans.change(tx, plan.id, plan.version, {}));
    await tx.audit({
      siteId: plan.siteId,
      action: 'plan-act-undone',
      noun: 'plan',
      nounId: plan.id,
      before: { command: mine.command, sessions: touched.map(({ before }) => before) },
      after: { sessions: touched.map(({ after }) => after) },
    });
  }

  private async restore(
    tx: Tx,
    plan: LockedPlan,
    mine: FiledEdit,
    me: Actor,
    edits: readonly FiledEdit[],
  ): Promise<Touched[]> {
    const past = Object.entries(await this.edits.beforeOf(tx, mine.id));
    const touched: Touched[] = [];
    for (const [sessionId, then] of past) {
      const now = (await this.records.lock(tx, sessionId, plan.branch)) ?? null;
      touched.push({ before: now, after: await this.putBack(tx, now, then) });
    }
    const others = actsOfOthersSince(edits, mine);
    for (const { after } of touched) {
      const clashes = after ? await this.desk.conflictsOf(tx, after, me) : [];
      const clashing = hardOnes(clashes).map(({ otherSessionId }) => otherSessionId);
      ensure(mayPutBack(others, clashing));
    }
    return touched;
  }

  private async putBack(tx: Tx, now: Touched['before'], then: Touched['before']): Promise<Touched['after']> {
    if (!then) {
      if (now) ensureWritten(await this.records.remove(tx, now.id, now.version));
      return null;
    }
    if (now) {
      ensureWritten(await this.records.replace(tx, then, now.version));
      return { ...then, version: now.version + 1 };
    }
    // Its version goes on from where it was, so that a page that still shows it cannot write over it.
    const ordinal = (await this.records.isTaken(tx, then)) ? await this.records.nextOrdinal(tx, then) : then.ordinal;
    const back = { ...then, ordinal, version: then.version + 1 };
    await this.records.insert(tx, [back]);
    return back;
  }
}
