import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { PlanCommandName } from '@fortnight/shared/plan/plan-commands.data';
import { mayEditPlan, mayLieOn } from '@fortnight/shared/plan/plan.rules';
import { hardOnes, newConflicts, refuseConflict } from '@fortnight/shared/session/conflict.rules';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { ConflictReader } from './conflict.reader';
import { planActs } from './plan-acts.data';
import { PlanEditRepository, type ActParts, type Touched } from './plan-edit.repository';
import { PlanRepository, type LockedPlan } from './plan.repository';

/** What every command on a plan's sessions does alike: open the plan, ask about conflicts, file the act. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
    private readonly conflicts: ConflictReader,
  ) {}

  /** The plan, locked and open for editing. @throws Refused 404 out of scope, 409 once it is submitted. */
  async open(tx: Tx, planId: string, me: Actor): Promise<LockedPlan> {
    const plan = await this.plans.lock(tx, planId, siteIdsFor(me, 'plan.draft'));
    ensure(mayEditPlan(plan));
    return plan;
  }

  /** @throws Refused for a date outside the plan, or with the first hard conflict that the change brings. */
  async ensureFits(tx: Tx, plan: LockedPlan, me: Actor, { before, after }: Touched): Promise<Conflict[]> {
    if (!after) return [];
    const stood = () => (before ? this.conflictsOf(tx, before, me) : []);
    return this.ensureBringsNoClash(tx, plan, me, stood, after);
  }

  /**
   * @returns every conflict that the session then has.
   * @throws Refused for a date outside the plan, or with the first hard conflict that is not among those that stood.
   */
  async ensureBringsNoClash(
    tx: Tx,
    plan: LockedPlan,
    me: Actor,
    stood: () => readonly Conflict[] | Promise<readonly Conflict[]>,
    after: SessionRecord,
  ): Promise<Conflict[]> {
    ensure(mayLieOn(after.on, plan));
    const found = await this.conflictsOf(tx, after, me);
    const hard = hardOnes(found);
    if (hard.length === 0) return found;
    const [brought] = newConflicts(await stood(), hard);
    if (brought) ensure(refuseConflict(brought));
    return found;
  }

  /** Every conflict that a session has as it stands in the record, stored or not. */
  conflictsOf(tx: Tx, record: SessionRecord, me: Actor): Promise<Conflict[]> {
    return this.conflicts.of(tx, record, me);
  }

  /** Puts an act on record: for undo, and in the audit. The plan's version rises, for whoever submits it. */
  async file(
    tx: Tx,
    plan: LockedPlan,
    me: Actor,
    command: PlanCommandName,
    touched: readonly Touched[],
    parts?: ActParts,
  ): Promise<void> {
    await this.edits.file(tx, plan, me, command, touched, parts);
    ensureWritten(await this.plans.change(tx, plan.id, plan.version, {}));
    await tx.audit({
      siteId: plan.siteId,
      action: planActs[command],
      noun: 'plan',
      nounId: plan.id,
      before: { sessions: touched.map(({ before }) => before && withoutReasons(before)) },
      after: { sessions: touched.map(({ after }) => after && withoutReasons(after)) },
      personal: { reasons: reasonsIn(touched) },
    });
  }
}

/** Reasons name people: they stay outside of what is hashed. */
function withoutReasons({ overrides = [], ...record }: SessionRecord): object {
  return { ...record, overrides: overrides.map(({ code, subjectId }) => ({ code, subjectId })) };
}

function reasonsIn(touched: readonly Touched[]): string[] {
  return [...new Set(touched.flatMap(({ after }) => (after?.overrides ?? []).map(({ reason }) => reason)))];
}
