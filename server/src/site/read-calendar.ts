import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Right } from '@fortnight/shared/person/rights.data';
import { writeCsv } from '@fortnight/shared/rule/csv';
import {
  calendarAfter,
  differencesOf,
  yearOf,
  type CalendarState,
  type OfficialList,
} from '@fortnight/shared/site/calendar-state';
import { listColumns } from '@fortnight/shared/site/calendar-file.data';
import type {
  calendarEndpoints,
  CalendarReading,
  CalendarYear,
  DayDifference,
} from '@fortnight/shared/site/calendar.contract';
import { heldDates } from '@fortnight/shared/site/calendar.rules';
import { readList } from '@fortnight/shared/site/list-reading';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { decidingMarks, type MarkKind } from '@fortnight/shared/time/day-mark';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { CalendarRepository, heldYears } from './calendar.repository';
import { listRows } from './official-list';
import { SiteRepository } from './site.repository';

/** How each kind of day is written into a sheet; the import reads the first two. */
const kindNames: Readonly<Record<MarkKind, readonly [zh: string, en: string]>> = {
  holiday: ['休', 'holiday'],
  makeup: ['班', 'make-up'],
  closed: ['关闭', 'closed'],
  'company-off': ['公司休', 'company day off'],
  'company-work': ['公司班', 'company working day'],
};

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

  /** The columns are those that the import reads, so that a list can be mended in an office program and come back. */
  csv({ me, params, query }: Asked<typeof calendarEndpoints.exportYear>): Promise<string> {
    const [side, at] = me.language === 'en' ? (['en', 1] as const) : (['zh', 0] as const);
    return this.ofSite(me, 'site.read', params.siteId, async (tx, site) => {
      const { marks } = await this.sites.calendarOf(tx, site.id);
      const days = [...decidingMarks(marks.filter(({ on }) => on.startsWith(query.year))).values()];
      const rows = days.map(({ on, kind, name, nameEn = name }) => [on, kindNames[kind][at], at === 1 ? nameEn : name]);
      const head = [listColumns.on[side], listColumns.kind[side], listColumns.name[side]];
      return `\ufeff${writeCsv([head, ...rows])}`;
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
  const overruled = marks.filter(({ on }) => own.has(on)).length;
  const unchanged = marks.filter(({ on }) => !own.has(on) && !differing.has(on)).length;
  return { unchanged, overruled };
}
