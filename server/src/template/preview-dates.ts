import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Answer } from '@fortnight/shared/rule/endpoint';
import { moveOffDayOff } from '@fortnight/shared/template/day-off';
import { expandDates } from '@fortnight/shared/template/recurrence';
import type { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { daysBetween, firstOfMonth, lastOfMonth, monthOf } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { Asked } from '../platform/endpoint/asked';
import { refuseField } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { ensureRules } from './write-template';

type Preview = Answer<typeof templateEndpoints.previewDates>;

const mostDays = 800;

/** The dates that a rule set gives on a site's calendar, before it is saved. */
@Injectable()
export class PreviewDates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  run({ me, params, body }: Asked<typeof templateEndpoints.previewDates>): Promise<Preview> {
    const { fromOn, untilOn, ruleSet, onDayOff } = body;
    if (untilOn < fromOn) refuseField('/untilOn', 'ends-before-it-begins');
    if (daysBetween(fromOn, untilOn) > mostDays) refuseField('/untilOn', 'too-long-a-time', { maximum: mostDays });
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'template.read'));
      ensureRules(ruleSet, site);
      const calendar = workingCalendar(await this.sites.calendarOf(tx, site.id));
      const dates = expandDates({ ...ruleSet, anchorOn: site.anchorMonday }, fromOn, untilOn);
      return dates.flatMap((asked) => {
        // A plan is drafted by the month, so a date never leaves its month.
        const month = { fromOn: firstOfMonth(monthOf(asked)), untilOn: lastOfMonth(monthOf(asked)) };
        const on = moveOffDayOff(asked, calendar, onDayOff, month);
        return on === null ? [] : [{ on, movedFrom: on === asked ? null : asked }];
      });
    });
  }
}
