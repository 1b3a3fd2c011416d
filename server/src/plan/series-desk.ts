import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { SeriesChange } from '@fortnight/shared/session/series-sitting';
import { ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { changed, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { KnownParts } from './known-parts';
import { LaterMonths } from './later-months';
import { PlanDesk } from './plan-desk';
import type { ActParts, Touched } from './plan-edit.repository';
import type { LockedPlan } from './plan.repository';
import type { Member, Series } from './series.reader';
import type { MemberFate, SeriesWish } from './weigh-series';

/** Puts an edit of a series into effect: in every plan that it touches. */
@Injectable()
export class SeriesDesk {
  constructor(
    private readonly desk: PlanDesk,
    private readonly records: SessionRecordRepository,
    private readonly parts: KnownParts,
    private readonly laterMonths: LaterMonths,
  ) {}

  /** @throws Refused 422 for a room or instructor that the site does not have. */
  ensureKnown(tx: Tx, { site }: Series, { roomId, instructorIds }: SeriesChange): Promise<void> {
    return this.parts.ensure(tx, site.id, {
      ...(roomId === undefined ? {} : { roomId }),
      ...(instructorIds === undefined ? {} : { instructorIds: [...instructorIds] }),
    });
  }

  /** The open plans of a series, locked in one order for everybody. @throws Refused when one was submitted meanwhile. */
  async openPlans(tx: Tx, { members }: Series, me: Actor): Promise<LockedPlan[]> {
    const ids = new Set(members.filter(({ lock }) => lock === null).map(({ planId }) => planId));
    const plans: LockedPlan[] = [];
    for (const planId of [...ids].sort()) plans.push(await this.desk.open(tx, planId, me));
    return plans;
  }

  /** Writes what becomes of each sitting, and of later months if asked; each plan gets its part of the act. */
  async write(
    tx: Tx,
    me: Actor,
    plans: readonly LockedPlan[],
    fates: readonly MemberFate[],
    later: { readonly series: Series; readonly wish: SeriesWish } | null,
  ): Promise<void> {
    const actId = randomUUID();
    const template = later && (await this.laterMonths.change(tx, me, later.series, later.wish));
    let parts: ActParts = { actId, template };
    for (const plan of plans) {
      const touched: Touched[] = [];
      for (const fate of fates.filter(({ sitting }) => sitting.planId === plan.id)) {
        touched.push(...(await this.writeOne(tx, fate)));
      }
      if (touched.length === 0) continue;
      await this.desk.file(tx, plan, me, 'edit-series', touched, parts);
      // One of the rows remembers the template: it is put back once.
      parts = { actId, template: null };
    }
  }

  private async writeOne(tx: Tx, fate: MemberFate): Promise<Touched[]> {
    const { record } = fate.sitting;
    if (fate.result === 'locked') return [];
    if (fate.result === 'lost') {
      ensureWritten(await this.records.remove(tx, record.id, record.version));
      return [{ before: record, after: null }];
    }
    if (fate.result === 'kept' && isSameSlot(fate.sitting, fate.slot)) return [];
    const after = afterEdit(record, fate);
    ensureWritten(await this.records.replace(tx, after, record.version));
    return [{ before: record, after }];
  }
}

/** A sitting that stays where it is, and yet has another place in its series from now on, is written as well. */
function afterEdit(
  record: SessionRecord,
  fate: Extract<MemberFate, { readonly result: 'kept' | 'moved' }>,
): SessionRecord {
  const to = fate.result === 'moved' ? fate.to : {};
  return changed(record, { ...to, ...fate.slot });
}

function isSameSlot(member: Member, slot: Pick<Member, 'slotOn' | 'slotStartsLocally'>): boolean {
  return member.slotOn === slot.slotOn && member.slotStartsLocally === slot.slotStartsLocally;
}
