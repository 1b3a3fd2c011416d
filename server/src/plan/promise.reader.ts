import { Injectable } from '@nestjs/common';
import { promiseRows, type MonthOfTemplates } from '@fortnight/shared/plan/promise-rows';
import type { PromisesView } from '@fortnight/shared/plan/promises.contract';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { windowsEndingIn } from '@fortnight/shared/template/promise.rules';
import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf } from '@fortnight/shared/time/days';
import type { DateText, MonthText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { figuresToday } from '../policy/figures';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import { TemplatePauseRepository } from '../template/template-pause.repository';
import { TemplateRepository } from '../template/template.repository';
import { PlanRepository } from './plan.repository';

/** No promise asks for a greater distance to a sitting beyond the months shown. */
const daysAround = 90;

/** How the promises of a site stand, from the plans' sittings and what was held. */
@Injectable()
export class PromiseReader {
  constructor(
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
    private readonly sittings: SittingRepository,
    private readonly plans: PlanRepository,
    private readonly pauses: TemplatePauseRepository,
  ) {}

  /** Periods that end in these months, both included. The scope has been asked before. */
  async read(tx: ReadTx, site: SiteView, fromMonth: MonthText, untilMonth: MonthText): Promise<PromisesView> {
    const months = await this.months(tx, site.id, fromMonth, untilMonth);
    const fromOn = firstDay(months, site);
    const untilOn = lastOfMonth(untilMonth);
    const on = dateAt(tx.atText, site.zone);
    const plans = await this.plansOf(tx, site.id);
    const approved = new Set(plans.filter(({ isApproved }) => isApproved).map(({ month }) => month));
    const rows = promiseRows({
      months,
      teams: (await this.sites.teamsOf(tx, site.id)).filter(({ isActive }) => isActive),
      placed: await this.sittings.counted(tx, site.id, [], addDays(fromOn, -daysAround), addDays(untilOn, daysAround)),
      anchorMonday: site.anchorMonday,
      pauses: await this.pauses.pausesOf(tx, site.id),
      promisedFrom: await this.pauses.promisedFrom(tx, site.id),
      judging: {
        calendar: workingCalendar(await this.sites.calendarOf(tx, site.id)),
        today: on,
        slackDays: (await figuresToday(tx, site.id))['promise-slack-days'],
        isSettled: (window) => approved.has(monthOf(window.untilOn)),
      },
    });
    return { on, fromOn, untilOn, rows, byHireDate: await this.byHireDate(tx, site.id), plans };
  }

  private async months(
    tx: ReadTx,
    siteId: string,
    fromMonth: MonthText,
    untilMonth: MonthText,
  ): Promise<MonthOfTemplates[]> {
    const months: MonthOfTemplates[] = [];
    for (let month = fromMonth; month <= untilMonth; month = addMonths(month, 1)) {
      months.push({ month, templates: await this.templates.templatesOf(tx, siteId, firstOfMonth(month)) });
    }
    return months;
  }

  private async plansOf(tx: ReadTx, siteId: string): Promise<PromisesView['plans']> {
    const plans = await this.plans.plansOf(tx, [siteId]);
    return plans.map(({ id: planId, month, state }) => ({ planId, month, isApproved: state === 'approved' }));
  }

  private async byHireDate(tx: ReadTx, siteId: string): Promise<PromisesView['byHireDate']> {
    const programmes = await this.templates.programmesOf(tx, siteId);
    return programmes
      .filter(({ promise }) => promise === null)
      .map(({ code: programmeCode, name, nameEn, tint }) => ({ programmeCode, name, nameEn, tint }));
  }
}

/** The first day of the periods that end in the months, or of the first month. */
function firstDay(months: readonly MonthOfTemplates[], { anchorMonday }: SiteView): DateText {
  const [first] = months;
  if (!first) throw new RangeError('no months');
  const begins = first.templates.flatMap(({ promise }) =>
    promise ? windowsEndingIn(promise.per, first.month, anchorMonday).map(({ fromOn }) => fromOn) : [],
  );
  return begins.reduce((one, other) => (one < other ? one : other), firstOfMonth(first.month));
}
