import { Injectable } from '@nestjs/common';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import type { SeriesLock } from '@fortnight/shared/session/series.data';
import type { SeriesSitting } from '@fortnight/shared/session/series-sitting';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { goesByWeekday } from '@fortnight/shared/template/series-template.rules';
import type { TemplateView } from '@fortnight/shared/template/template.contract';
import { firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import type { MonthText } from '@fortnight/shared/time/time-text';
import { ensureFound, Refused } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from '../template/template.repository';
import { PlanRepository, type BranchPlan } from './plan.repository';

/** A sitting of a series as the rules see it, with its record and plan beside it. */
export interface Member extends SeriesSitting {
  readonly record: SessionRecord;
  readonly planId: string;
  readonly planMonth: MonthText;
}

/** All sittings of one template, team key and run, over every month (decision 0030). */
export interface Series {
  readonly site: SiteView;
  readonly template: TemplateView;
  readonly picked: Member;
  readonly members: readonly Member[];
  /** Several sittings a period: the weekday tells which of them belong together. */
  readonly byWeekday: boolean;
}

@Injectable()
export class SeriesReader {
  constructor(
    private readonly records: SessionRecordRepository,
    private readonly plans: PlanRepository,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
  ) {}

  /**
   * The series of a session in scope; with `forWriting` its sittings are locked until the unit ends.
   * @throws Refused 404 out of scope, 409 for a session that no template makes recur.
   */
  async load(tx: ReadTx, sessionId: string, siteIds: readonly string[], forWriting = false): Promise<Series> {
    const asked = ensureFound(await this.records.inScope(tx, sessionId, siteIds));
    if (asked.templateId === null) throw new Refused('not-in-a-series');
    const template = await this.templates.oneTemplate(tx, asked.templateId, siteIds);
    const site = await this.sites.oneSite(tx, asked.siteId, siteIds);
    const records = await this.records.ofSeries(tx, asked, forWriting);
    const plans = new Map((await this.plans.branchPlans(tx, site.id)).map((plan) => [plan.branch, plan]));
    const members = records.flatMap((record) => {
      const plan = plans.get(record.branch);
      return plan ? [memberOf(record, plan)] : [];
    });
    const picked = ensureFound(members.find(({ id }) => id === sessionId));
    return { site, template, picked, members, byWeekday: goesByWeekday(template) };
  }
}

function memberOf(record: SessionRecord, plan: BranchPlan): Member {
  const { id, on, startsLocally, minutes, roomId, instructorIds, originalOn, originalStartsLocally } = record;
  return {
    ...{ id, on, startsLocally, minutes, roomId, instructorIds, originalOn, originalStartsLocally },
    slotOn: record.slotOn ?? originalOn,
    slotStartsLocally: record.slotStartsLocally ?? originalStartsLocally,
    lock: lockOf(record, plan),
    month: { fromOn: firstOfMonth(plan.month), untilOn: lastOfMonth(plan.month) },
    record,
    planId: plan.id,
    planMonth: plan.month,
  };
}

function lockOf({ state }: SessionRecord, plan: BranchPlan): SeriesLock | null {
  if (state !== 'planned') return state;
  return mayEditPlan(plan).allowed ? null : 'in-review';
}
