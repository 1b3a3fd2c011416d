import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holds, type Actor } from '@fortnight/shared/person/access.rules';
import type { SeriesChange } from '@fortnight/shared/session/series-sitting';
import { templateBodyOf } from '@fortnight/shared/template/series-template.rules';
import type { TemplateBody, TemplateView } from '@fortnight/shared/template/template.contract';
import { ensureWritten, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { TemplateRepository } from '../template/template.repository';
import { KnownParts } from './known-parts';
import { templateForLater } from './later-months';
import { PlanDesk } from './plan-desk';
import type { ActParts, Touched } from './plan-edit.repository';
import type { EditedTemplate } from './plan.entity';
import type { LockedPlan } from './plan.repository';
import type { Member, Series } from './series.reader';
import type { MemberFate, SeriesWish } from './weigh-series';

/** Puts an edit of a series into effect: in every plan that it touches, and in the template if asked. */
@Injectable()
export class SeriesDesk {
  constructor(
    private readonly desk: PlanDesk,
    private readonly records: SessionRecordRepository,
    private readonly templates: TemplateRepository,
    private readonly parts: KnownParts,
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

  /** Writes what becomes of each sitting; each plan gets its part of the act. */
  async write(
    tx: Tx,
    me: Actor,
    plans: readonly LockedPlan[],
    fates: readonly MemberFate[],
    template: EditedTemplate | null,
  ): Promise<void> {
    const actId = randomUUID();
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

  /** Changes the template for later months. @throws Refused 422 where it cannot say what is wished. */
  async changeTemplate(tx: Tx, me: Actor, series: Series, wish: SeriesWish): Promise<EditedTemplate> {
    const { template, site } = series;
    const body = templateForLater(series, wish);
    if (!body || !holds(me, 'template.edit', site.id)) throw new Refused('template-cannot-follow');
    await this.writeTemplate(tx, template, body);
    return { id: template.id, before: templateBodyOf(template), version: template.version + 1 };
  }

  /** Puts a template back as it was. @throws Refused when it was edited since. */
  async restoreTemplate(tx: Tx, { id, before, version }: EditedTemplate, siteId: string): Promise<void> {
    const now = await this.templates.oneTemplate(tx, id, [siteId]);
    if (now.version !== version) throw new Refused('template-edited-since', { name: now.name });
    await this.writeTemplate(tx, now, before);
  }

  private async writeTemplate(tx: Tx, before: TemplateView, body: TemplateBody): Promise<void> {
    const { id: nounId, siteId, version } = before;
    ensureWritten(await this.templates.edit(tx, nounId, body, version));
    const after = await this.templates.oneTemplate(tx, nounId, [siteId]);
    await tx.audit({ siteId, action: 'template-edited', noun: 'template', nounId, before, after });
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
  return { ...record, ...to, ...fate.slot, version: record.version + 1 };
}

function isSameSlot(member: Member, slot: Pick<Member, 'slotOn' | 'slotStartsLocally'>): boolean {
  return member.slotOn === slot.slotOn && member.slotStartsLocally === slot.slotStartsLocally;
}
