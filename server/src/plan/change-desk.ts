import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { decideBy, effectOf } from '@fortnight/shared/plan/change-effect.rules';
import type { Placing, PlacingChange } from '@fortnight/shared/plan/placing.contract';
import type { ChangeEffect } from '@fortnight/shared/plan/session-change.contract';
import { mayBecome, mayChangeBinding } from '@fortnight/shared/plan/session-change.rules';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import { sessionWorkflow } from '@fortnight/shared/session/session.workflow';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { ensure, ensureFound, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { figuresToday } from '../policy/figures';
import { sessionChanged } from '../session/session.events';
import { changed, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { SiteRepository } from '../site/site.repository';
import { ChangeViews } from './change-views';
import { KnownParts } from './known-parts';
import { PlanDesk } from './plan-desk';
import type { LockedPlan } from './plan.repository';
import { placingOf, type KeptPlacing } from './session-change.repository';

/** A binding session and what it is to become; null: cancelled. */
export interface WeighedChange {
  readonly before: SessionRecord;
  readonly after: SessionRecord | null;
  readonly effect: ChangeEffect;
  readonly decideBy: InstantText | null;
}

/** Weighs a change of a binding session by the board's rules, and puts it into effect. */
@Injectable()
export class ChangeDesk {
  constructor(
    private readonly desk: PlanDesk,
    private readonly parts: KnownParts,
    private readonly records: SessionRecordRepository,
    private readonly sites: SiteRepository,
    private readonly views: ChangeViews,
  ) {}

  /** The session of the plan, locked, as it may still change. @throws Refused by `mayChangeBinding`. */
  async open(tx: Tx, plan: LockedPlan, sessionId: string): Promise<SessionRecord> {
    const record = ensureFound(await this.records.lock(tx, sessionId, plan.branch));
    const { startsAt } = await this.placing(tx, record);
    ensure(mayChangeBinding(plan, { state: record.state, startsAt }, tx.atText));
    return record;
  }

  /** What the change would be. @throws Refused by the rules, by unknown parts, and by the first hard conflict it brings. */
  async weigh(
    tx: Tx,
    plan: LockedPlan,
    me: Actor,
    before: SessionRecord,
    to: PlacingChange | null,
  ): Promise<WeighedChange> {
    const after = to && changed(before, to);
    if (after && to) {
      await this.parts.ensure(tx, plan.siteId, to);
      if (isSame(placingOf(before), placingOf(after))) throw new Refused('change-changes-nothing');
      await this.ensureFits(tx, plan, me, before, after);
    }
    const [from, until] = [await this.placing(tx, before), after && (await this.placing(tx, after))];
    const figures = await figuresToday(tx, plan.siteId);
    const effect = effectOf(from, until, figures, tx.atText);
    const calendar = workingCalendar(await this.sites.calendarOf(tx, plan.siteId));
    const first = until && until.startsAt < from.startsAt ? until : from;
    const deadline = decideBy(effect, first, figures, { at: tx.atText, zone: before.zone, calendar });
    return { before, after, effect, decideBy: deadline };
  }

  /** @throws Refused by `mayBecome` and by the first hard conflict that the change brings. */
  async ensureFits(tx: Tx, plan: LockedPlan, me: Actor, before: SessionRecord, after: SessionRecord): Promise<void> {
    ensure(mayBecome(await this.placing(tx, after), plan, tx.atText));
    await this.desk.ensureFits(tx, plan, me, { before, after });
  }

  /**
   * Puts a change into effect and tells the rooms to the right, who tell the people. @returns the session's new version.
   * @throws Refused 412 when the session changed meanwhile.
   */
  async apply(
    tx: Tx,
    plan: LockedPlan,
    me: Actor,
    { before, after, reason }: Pick<WeighedChange, 'before' | 'after'> & { readonly reason: string },
  ): Promise<number> {
    const written = after
      ? await this.records.replace(tx, after, before.version)
      : await this.records.cancel(tx, before, reason, before.version);
    if (written === 0) throw new Refused('stale-version');
    const cancelled: SessionRecord = {
      ...before,
      state: stateAfter(sessionWorkflow, before.state, 'cancel'),
      version: before.version + 1,
    };
    await this.desk.file(tx, plan, me, after ? 'revise' : 'cancel', [{ before, after: after ?? cancelled }]);
    await tx.emit(sessionChanged, plan.siteId, { sessionIds: [before.id] });
    return before.version + 1;
  }

  private placing(tx: Tx, record: SessionRecord): Promise<Placing> {
    return this.views.placing(tx, record.siteId, placingOf(record), record.zone);
  }
}

function isSame(one: KeptPlacing, other: KeptPlacing): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
