import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { withPackage, type CalendarState } from '@fortnight/shared/site/calendar-state';
import type { siteEndpoints, SiteView } from '@fortnight/shared/site/site.contract';
import { mayKeepHours } from '@fortnight/shared/site/site.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { CalendarRepository } from './calendar.repository';
import { calendarYears, officialCalendar, weekendOf } from './official-calendar';
import { SiteRepository } from './site.repository';
import { tellingWhatIsTaken, uniqueFieldsOfSites } from './taken-field';

@Injectable()
export class EditSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  /** @param mayHappen asks whoever stands further right; throws to refuse. */
  run(
    { me, params, body, version }: Asked<typeof siteEndpoints.editSite>,
    mayHappen: (tx: Tx, before: SiteView) => Promise<void>,
  ): Promise<SiteView> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const unit = this.work.run(me, async (tx) => {
      const before = await this.sites.oneSite(tx, params.siteId, siteIds);
      ensure(mayKeepHours(body));
      await mayHappen(tx, before);
      const calendar = await this.calendars.stateOf(tx, before);
      ensureWritten(await this.sites.editSite(tx, before.id, body, version));
      if (body.country !== before.country) await this.changeCalendar(tx, { ...before, ...body }, calendar);
      const after = await this.sites.oneSite(tx, before.id, siteIds);
      await tx.audit({ siteId: before.id, action: 'site-edited', noun: 'site', nounId: before.id, before, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }

  /** Another country's list takes the place of the one before; what was imported and the site's own days stay. */
  private async changeCalendar(tx: Tx, site: SiteView, before: CalendarState): Promise<void> {
    const years = calendarYears(dateAt(tx.atText, site.zone));
    const { marks, coveredThrough: through } = officialCalendar(site.country, years);
    const now = { ...before, weekend: weekendOf(site.country) };
    const after = withPackage(now, { marks, through, fromOn: `${years[0]}-01-01` });
    await this.calendars.replace(tx, site, before, after, 'package');
  }
}
