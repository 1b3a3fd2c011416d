import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { coverageOf, differencesOf, yearOf, type CalendarState } from '@fortnight/shared/site/calendar-state';
import { heldDates } from '@fortnight/shared/site/calendar.rules';
import type { CalendarAct, CalendarYear, DayDifference } from '@fortnight/shared/site/calendar.contract';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { isWorked, type DayKind } from '@fortnight/shared/time/day-mark';
import type { DateText, InstantText } from '@fortnight/shared/time/time-text';
import { workingCalendar, type CalendarFacts } from '@fortnight/shared/time/working-calendar';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx, Tx } from '../platform/transaction';
import { calendarYears, officialCalendar } from './official-calendar';
import { SiteRepository } from './site.repository';

/** What is done to a calendar: by people, or by nobody when a newer list is shipped or another country chosen. */
export type FiledAct = CalendarAct | 'package';
type Undone = Pick<CalendarState, 'marks' | 'weekendChanges' | 'importedYears'>;

/** A day whose kind became another: since when, and what it was just before. A day may turn more than once. */
export interface DayTurn {
  readonly on: DateText;
  readonly was: DayKind;
  readonly at: InstantText;
}

/** The years that a site's calendar holds on a day. */
export function heldYears(zone: string, at: InstantText): { from: number; until: number } {
  const years = calendarYears(dateAt(at, zone));
  return { from: years[0] ?? 0, until: years.at(-1) ?? 0 };
}

/** A site's working calendar, its changes, and which of its days turned when. */
@Injectable()
export class CalendarRepository {
  constructor(private readonly sites: SiteRepository) {}

  /** All of a site's calendar. The scope has been asked before. */
  async stateOf(tx: ReadTx, site: SiteView): Promise<CalendarState> {
    const { siteId: _, ...calendar } = await this.sites.calendarOf(tx, site.id);
    const { coveredThrough } = officialCalendar(site.country, calendarYears(dateAt(tx.atText, site.zone)));
    return { ...calendar, packageThrough: coveredThrough, importedYears: await this.importedYears(tx, site.id) };
  }

  async importedYears(tx: ReadTx, siteId: string): Promise<number[]> {
    const sql = 'SELECT year FROM calendar_import_year WHERE site_id = $1 ORDER BY year';
    return (await tx.query<{ year: number }>(sql, [siteId])).map(({ year }) => year);
  }

  /** Changes of one calendar follow one another. */
  async lock(tx: Tx, siteId: string): Promise<void> {
    await tx.query('SELECT id FROM site WHERE id = $1 FOR UPDATE', [siteId]);
  }

  /** Writes a calendar in the place of another, and files what it was. @returns the change's id. */
  async replace(tx: Tx, site: SiteView, before: CalendarState, after: CalendarState, act: FiledAct): Promise<string> {
    await this.write(tx, site, before, after);
    const id = randomUUID();
    const { marks, weekendChanges, importedYears } = before;
    await tx.execute(
      `INSERT INTO calendar_change (id, site_id, seq, act, before, at, employee_id)
       SELECT $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6 FROM calendar_change WHERE site_id = $2`,
      [
        id,
        site.id,
        act,
        JSON.stringify({ marks, weekendChanges, importedYears }),
        tx.atText,
        tx.actor?.employeeId ?? null,
      ],
    );
    return id;
  }

  /** Writes a calendar, and for each day that works otherwise than before when it turned. */
  async write(tx: Tx, { id: siteId, zone }: SiteView, before: CalendarFacts, after: CalendarState): Promise<void> {
    for (const table of ['calendar_mark', 'site_weekend', 'calendar_import_year']) {
      await tx.execute(`DELETE FROM ${table} WHERE site_id = $1`, [siteId]);
    }
    await tx.execute(
      `INSERT INTO calendar_mark (site_id, on_date, kind, name, name_en, source)
       SELECT $1, "on"::date, kind, name, "nameEn", source
       FROM jsonb_to_recordset($2) AS mark ("on" text, kind text, name text, "nameEn" text, source text)`,
      [siteId, JSON.stringify(after.marks)],
    );
    for (const { fromOn, weekend } of after.weekendChanges) {
      await tx.execute('INSERT INTO site_weekend VALUES ($1, $2, $3)', [siteId, fromOn, weekend]);
    }
    await tx.execute('INSERT INTO calendar_import_year SELECT $1, unnest($2::int[])', [siteId, after.importedYears]);
    await tx.execute('UPDATE site SET calendar_covered_through = $2 WHERE id = $1', [siteId, after.coveredThrough]);
    await this.noteTurns(tx, siteId, turnsOf(before, after, heldYears(zone, tx.atText)));
  }

  /** Every turn of every day in order of time, for those who planned before. */
  turnsOf(tx: ReadTx, siteId: string): Promise<DayTurn[]> {
    const sql = 'SELECT on_date AS "on", was, at FROM calendar_turn WHERE site_id = $1 ORDER BY at, on_date';
    return tx.query<DayTurn>(sql, [siteId]);
  }

  /** The newest change that nobody took back; null when people have changed nothing, or the shipped list came since. */
  async undoable(tx: ReadTx, siteId: string): Promise<CalendarYear['undoable']> {
    const [row] = await tx.query<NonNullable<CalendarYear['undoable']>>(
      `SELECT change.id AS "changeId", act, at, employee.name AS "personName"
       FROM calendar_change change LEFT JOIN employee ON employee.id = change.employee_id
       WHERE change.site_id = $1 AND undone_at IS NULL ORDER BY seq DESC LIMIT 1`,
      [siteId],
    );
    return row && row.act !== 'package' ? row : null;
  }

  /** How the calendar was before a change. */
  async beforeOf(tx: ReadTx, site: SiteView, changeId: string, now: CalendarState): Promise<CalendarState | undefined> {
    const sql = 'SELECT before FROM calendar_change WHERE id = $1 AND site_id = $2';
    const [row] = await tx.query<{ before: Undone }>(sql, [changeId, site.id]);
    if (!row) return undefined;
    const { packageThrough } = now;
    return { ...now, ...row.before, coveredThrough: coverageOf(packageThrough, row.before.importedYears) };
  }

  /** @returns rows written: 0 for a change of another site's calendar. */
  markUndone(tx: Tx, siteId: string, changeId: string): Promise<number> {
    const sql = 'UPDATE calendar_change SET undone_at = $3 WHERE id = $1 AND site_id = $2';
    return tx.execute(sql, [changeId, siteId, tx.atText]);
  }

  /** Of two turns at one moment the first tells what the day was. */
  private async noteTurns(tx: Tx, siteId: string, turns: readonly Pick<DayTurn, 'on' | 'was'>[]): Promise<void> {
    await tx.execute(
      `INSERT INTO calendar_turn (site_id, on_date, was, at)
       SELECT $1, "on"::date, was, $3 FROM jsonb_to_recordset($2) AS turn ("on" text, was text)
       ON CONFLICT (site_id, on_date, at) DO NOTHING`,
      [siteId, JSON.stringify(turns), tx.atText],
    );
  }
}

/** Days that people work on and did not before, or the other way round, or on which the site now closes. */
export function turnsOf(
  before: CalendarFacts,
  after: CalendarFacts,
  held: { readonly from: number; readonly until: number },
): { on: DateText; was: DayKind }[] {
  const [then, now] = [workingCalendar(before), workingCalendar(after)];
  return differencesOf(before, after, heldDates(held)).flatMap(({ on }: DayDifference) => {
    const [was, is] = [then.dayKind(on), now.dayKind(on)];
    return isWorked(was) !== isWorked(is) || (was === 'closed') !== (is === 'closed') ? [{ on, was }] : [];
  });
}

/** The first day from which a shipped list is news: what was covered is history. */
export function firstUncovered(coveredThrough: DateText | null, years: readonly number[]): DateText {
  const covered = coveredThrough === null ? 0 : yearOf(coveredThrough);
  return `${Math.max(covered + 1, years[0] ?? 0)}-01-01`;
}
