import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Answer } from '@fortnight/shared/rule/endpoint';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { moveOffDayOff } from '@fortnight/shared/template/day-off';
import { expandDates } from '@fortnight/shared/template/recurrence';
import { openLimits, promisedBy } from '@fortnight/shared/template/programme.rules';
import { spreadDates } from '@fortnight/shared/template/spread';
import type { Promised, RuleSet, templateEndpoints } from '@fortnight/shared/template/template.contract';
import { daysBetween, firstOfMonth, lastOfMonth, monthOf } from '@fortnight/shared/time/days';
import { workingCalendar, type WorkingCalendar } from '@fortnight/shared/time/working-calendar';
import type { Asked } from '../platform/endpoint/asked';
import { refuseField } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from './template.repository';
import { ensureRules } from './write-template';

type Preview = Answer<typeof templateEndpoints.previewDates>;
type Body = Asked<typeof templateEndpoints.previewDates>['body'];
type ByRules = Body & { readonly ruleSet: RuleSet };

const mostDays = 800;

/** The dates that a template gives on a site's calendar, before it is saved. */
@Injectable()
export class PreviewDates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
  ) {}

  run({ me, params, body }: Asked<typeof templateEndpoints.previewDates>): Promise<Preview> {
    const { fromOn, untilOn } = body;
    if (untilOn < fromOn) refuseField('/untilOn', 'ends-before-it-begins');
    if (daysBetween(fromOn, untilOn) > mostDays) refuseField('/untilOn', 'too-long-a-time', { maximum: mostDays });
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'template.read'));
      const calendar = workingCalendar(await this.sites.calendarOf(tx, site.id));
      if (body.ruleSet) return byRules({ ...body, ruleSet: body.ruleSet }, site, calendar);
      const promise = await this.promiseAsked(tx, site, body);
      const dates = spreadDates(promise, { fromOn, untilOn }, site.anchorMonday, calendar);
      return dates.map((on) => ({ on, movedFrom: null }));
    });
  }

  private async promiseAsked(tx: ReadTx, site: SiteView, { programmeId, limits }: Body): Promise<Promised> {
    const programmes = await this.templates.programmesOf(tx, site.id);
    const programme = programmes.find(({ id }) => id === programmeId);
    if (!programme) return refuseField('/programmeId', 'programme-unknown');
    return promisedBy(programme.promise, limits ?? openLimits) ?? refuseField('/ruleSet', 'rules-needed');
  }
}

function byRules({ ruleSet, onDayOff, fromOn, untilOn }: ByRules, site: SiteView, calendar: WorkingCalendar): Preview {
  ensureRules(ruleSet, site);
  const dates = expandDates({ ...ruleSet, anchorOn: site.anchorMonday }, fromOn, untilOn);
  return dates.flatMap((asked) => {
    // A plan is drafted by the month, so a date never leaves its month.
    const month = { fromOn: firstOfMonth(monthOf(asked)), untilOn: lastOfMonth(monthOf(asked)) };
    const on = moveOffDayOff(asked, calendar, onDayOff, month);
    return on === null ? [] : [{ on, movedFrom: on === asked ? null : asked }];
  });
}
