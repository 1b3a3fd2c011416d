import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dateAt } from '@fortnight/shared/time/zone';
import type { SiteBody, SiteView } from '@fortnight/shared/site/site.contract';
import { anchorMondayFor, mayKeepHours } from '@fortnight/shared/site/site.rules';
import { ensure } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { CalendarRepository } from './calendar.repository';
import { calendarYears, officialCalendar, weekendOf } from './official-calendar';
import { siteCreated } from './site.events';
import { SiteRepository } from './site.repository';

/** Creates a site with its official calendar, inside the unit of whoever founds it and grants its first roles. */
@Injectable()
export class CreateSite {
  constructor(
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  async within(tx: Tx, body: SiteBody): Promise<SiteView> {
    ensure(mayKeepHours(body));
    const today = dateAt(tx.atText, body.zone);
    const { marks, coveredThrough } = officialCalendar(body.country, calendarYears(today));
    const site: SiteView = {
      id: randomUUID(),
      ...body,
      anchorMonday: anchorMondayFor(today),
      calendarCoveredThrough: coveredThrough,
      isActive: true,
      version: 1,
    };
    await this.sites.insertSite(tx, site);
    const nothing = {
      weekend: weekendOf(body.country),
      weekendChanges: [],
      importedYears: [],
      packageThrough: coveredThrough,
    };
    const empty = { ...nothing, marks: [], coveredThrough: null };
    await this.calendars.write(tx, site, empty, { ...nothing, marks: [...marks], coveredThrough });
    await tx.audit({ siteId: site.id, action: 'site-created', noun: 'site', nounId: site.id, after: site });
    await tx.emit(siteCreated, site.id, { siteId: site.id });
    return site;
  }
}
