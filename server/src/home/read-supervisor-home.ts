import { Injectable } from '@nestjs/common';
import type { homeEndpoints, SupervisorHome } from '@fortnight/shared/home/home.contract';
import { undraftedMonth, workingDayOfMonth } from '@fortnight/shared/home/home.rules';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { addMonths, firstOfMonth, monthOf } from '@fortnight/shared/time/days';
import { dateAt } from '@fortnight/shared/time/zone';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { figuresOn } from '../policy/figures';
import { SiteRepository } from '../site/site.repository';
import { PlanOutlook } from './plan-outlook';
import { SessionOutlook } from './session-outlook';

/** What waits for the supervisor of a site today, by the site's own date. */
@Injectable()
export class ReadSupervisorHome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly planned: PlanOutlook,
    private readonly sessions: SessionOutlook,
  ) {}

  /** @throws Refused 404 for a site where the reader plans nothing. */
  run({ me, params }: Asked<typeof homeEndpoints.readSupervisorHome>): Promise<SupervisorHome> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.draft'));
      const calendar = workingCalendar(await this.sites.calendarOf(tx, site.id));
      const on = dateAt(tx.atText, site.zone);
      const { months, due, promises } = await this.planned.of(tx, site.id, on, me);
      // The month that may still be undrafted is the next one: its figures count.
      const inForce = await figuresOn(tx, site.id, firstOfMonth(addMonths(monthOf(on), 1)));
      return {
        on,
        workingDayOfMonth: workingDayOfMonth(on, calendar),
        plansDue: due,
        undraftedMonth: undraftedMonth(months, tx.atText, { zone: site.zone, calendar }, inForce),
        promises,
        ...(await this.sessions.of(tx, site.id, on)),
      };
    });
  }
}
