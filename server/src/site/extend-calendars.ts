import { Injectable } from '@nestjs/common';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { officialCalendar } from './official-calendar';
import { SiteRepository } from './site.repository';

/** Years that a site's calendar holds, in order: two back for reports, two ahead for annual plans. */
export function calendarYears(today: DateText): number[] {
  const year = Number(today.slice(0, 4));
  return [year - 2, year - 1, year, year + 1, year + 2];
}

/** Keeps every site's calendar two years ahead, and takes over a list that has been published since. */
@Injectable()
export class ExtendCalendars {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  async run(): Promise<void> {
    const sites = await this.work.read((tx) => this.sites.everySite(tx));
    for (const { id } of sites) await this.work.run(null, (tx) => this.extend(tx, id));
  }

  private async extend(tx: Tx, siteId: string): Promise<void> {
    tx.bookkeeping('the official calendar is nobody’s act');
    const site = await this.sites.oneSite(tx, siteId, [siteId]);
    const known = await this.sites.calendarOf(tx, siteId);
    const years = calendarYears(dateAt(tx.atText, site.zone));
    const official = officialCalendar(site.country, years);
    const lastYear = Number(known.marks.at(-1)?.on.slice(0, 4) ?? 0);
    const isComplete = lastYear >= (years.at(-1) ?? 0) || official.marks.length === 0;
    if (isComplete && official.coveredThrough === known.coveredThrough) return;
    // What was covered is history; only what was a guess, or missing, is written anew.
    const fromOn = firstUncovered(site, years);
    await this.sites.replaceMarks(tx, siteId, fromOn, official.marks, official.coveredThrough);
  }
}

function firstUncovered(site: SiteView, years: readonly number[]): DateText {
  const covered = Number(site.calendarCoveredThrough?.slice(0, 4) ?? 0);
  return `${Math.max(covered + 1, years[0] ?? 0)}-01-01`;
}
