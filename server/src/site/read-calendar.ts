import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Right } from '@fortnight/shared/person/rights.data';
import {
  calendarAfter,
  differencesOf,
  yearOf,
  type CalendarState,
  type OfficialList,
} from '@fortnight/shared/site/calendar-state';
import type {
  calendarEndpoints,
  CalendarReading,
  CalendarYear,
  DayDifference,
} from '@fortnight/shared/site/calendar.contract';
import { heldDates } from '@fortnight/shared/site/calendar.rules';
import { readList } from '@fortnight/shared/site/list-reading';
import type { CalendarMark, SiteView } from '@fortnight/shared/site/site.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { calendarCsv, calendarIcs, calendarSheet, marksOfYear } from './calendar-export';
import { CalendarRepository, heldYears } from './calendar.repository';
import { listRows } from './official-list';
import { SiteRepository } from './site.repository';

type AskedYear = Asked<typeof calendarEndpoints.exportYear>;

/** A site's working calendar by years, and what a file would make of it. */
@Injectable()
export class ReadCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  year({ me, params, query }: Asked<typeof calendarEndpoints.readYear>): Promise<CalendarYear> {
    const year = Number(query.year);
    return this.ofSite(me, 'site.read', params.siteId, async (tx, site) => {
      const calendar = await this.sites.calendarOf(tx, site.id);
      return {
        year,
        today: dateAt(tx.atText, site.zone),
        calendar: { ...calendar, marks: calendar.marks.filter(({ on }) => yearOf(on) === year) },
        held: heldYears(site.zone, tx.atText),
        importedYears: await this.calendars.importedYears(tx, site.id),
        undoable: await this.calendars.undoable(tx, site.id),
      };
    });
  }

  csv({ me, params, query }: AskedYear): Promise<string> {
    return this.ofSite(me, 'site.read', params.siteId, async (tx, site) => {
      const { marks } = await this.sites.calendarOf(tx, site.id);
      return calendarCsv(marksOfYear(marks, query.year), me.language);
    });
  }

  sheet({ me, params, query }: AskedYear): Promise<{ name: string; bytes: Uint8Array }> {
    return this.ofSite(me, 'site.read', params.siteId, async (tx, site) => {
      const { marks } = await this.sites.calendarOf(tx, site.id);
      const name = `${site.name} ${query.year}`;
      const { language } = me;
      return { name, bytes: await calendarSheet(marksOfYear(marks, query.year), { name, language }) };
    });
  }

  ics({ me, params, query }: AskedYear): Promise<{ name: string; text: string }> {
    return this.ofSite(me, 'site.read', params.siteId, async (tx, site) => {
      const { marks } = await this.sites.calendarOf(tx, site.id);
      const { language } = me;
      const text = calendarIcs(marksOfYear(marks, query.year), { site, at: tx.atText, language });
      return { name: `${site.name} ${query.year}`, text };
    });
  }

  file({ me, params, body }: Asked<typeof calendarEndpoints.readFile>): Promise<CalendarReading> {
    return this.ofSite(me, 'site.edit', params.siteId, async (tx, site) => {
      const before = await this.calendars.stateOf(tx, site);
      const held = heldYears(site.zone, tx.atText);
      const file = listRows(body.text, site.country);
      const { list, ...read } = readList(file, body.mends, before, { held, language: me.language });
      const after = calendarAfter(before, list);
      const differences = differencesOf(before, after, heldDates(held));
      return {
        format: file.format,
        ...read,
        years: [...list.years],
        ...sorted(differences),
        ...rest(before, list, differences),
      };
    });
  }

  private ofSite<T>(
    me: Actor,
    right: Right,
    siteId: string,
    read: (tx: ReadTx, site: SiteView) => Promise<T>,
  ): Promise<T> {
    return this.work.read(async (tx) => read(tx, await this.sites.oneSite(tx, siteId, siteIdsFor(me, right))));
  }
}

function sorted(differences: readonly DayDifference[]): Pick<CalendarReading, 'added' | 'changed' | 'removed'> {
  return {
    added: differences.filter(({ before }) => before === null),
    changed: differences.filter(({ before, after }) => before !== null && after !== null),
    removed: differences.filter(({ before, after }) => before !== null && after === null),
  };
}

/** Days of the list that change nothing: they are known already, or the site's own word stands above them. */
function rest(
  before: CalendarState,
  { marks }: OfficialList,
  differences: readonly DayDifference[],
): Pick<CalendarReading, 'unchanged' | 'overruled'> {
  const own = new Set(before.marks.filter(({ source }) => source === 'own').map(({ on }) => on));
  const differing = new Set(differences.map(({ on }) => on));
  // The list's own company days take the place of the site's.
  const isOverruled = ({ on, source }: CalendarMark): boolean => source !== 'own' && own.has(on);
  const overruled = marks.filter(isOverruled).length;
  const unchanged = marks.filter((mark) => !isOverruled(mark) && !differing.has(mark.on)).length;
  return { unchanged, overruled };
}
