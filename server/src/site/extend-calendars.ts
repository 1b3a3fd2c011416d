import { Injectable } from '@nestjs/common';
import { differencesOf, withPackage } from '@fortnight/shared/site/calendar-state';
import { heldDates } from '@fortnight/shared/site/calendar.rules';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { CalendarRepository, firstUncovered, heldYears } from './calendar.repository';
import { calendarYears, officialCalendar } from './official-calendar';
import { SiteRepository } from './site.repository';

/** Keeps every site's calendar two years ahead, and takes over a list that has been published since. */
@Injectable()
export class ExtendCalendars {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  async run(): Promise<void> {
    const sites = await this.work.read((tx) => this.sites.everySite(tx));
    for (const site of sites) await this.work.run(null, (tx) => this.extend(tx, site));
  }

  /** What an update of the product brings is put on record: plans may have to follow it. */
  private async extend(tx: Tx, site: SiteView): Promise<void> {
    tx.bookkeeping('the official calendar is nobody’s act');
    await this.calendars.lock(tx, site.id);
    const before = await this.calendars.stateOf(tx, site);
    const years = calendarYears(dateAt(tx.atText, site.zone));
    const official = officialCalendar(site.country, years);
    const fromOn = firstUncovered(before.coveredThrough, years);
    const after = withPackage(before, { marks: official.marks, through: official.coveredThrough, fromOn });
    const days = differencesOf(before, after, heldDates(heldYears(site.zone, tx.atText))).length;
    if (days === 0 && after.coveredThrough === before.coveredThrough) return;
    await this.calendars.replace(tx, site, before, after, 'package');
    const told = { calendarCoveredThrough: after.coveredThrough, days };
    const entry = { siteId: site.id, noun: 'site', nounId: site.id };
    await tx.audit({ ...entry, action: 'official-list-extended', after: told });
  }
}
