import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, name, namesEachOnce } from '../rule/field';
import { markKinds, markSources } from '../time/day-mark';
import { dateText, instantText, monthText, timeText } from '../time/time-text';
import { siteCalendar } from './site.contract';

/** What a site may say of a day itself: closed, or a day on which the company rests or works (公司日). */
export const ownKinds = ['closed', 'company-off', 'company-work'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** One row of a file, written anew in place; or left out. */
export const rowMend = z.strictObject({
  row: z.number().check(z.int(), z.positive()),
  cells: z.nullable(
    z.strictObject({
      on: z.string().check(z.maxLength(80)),
      kind: z.string().check(z.maxLength(80)),
      name: z.string().check(z.maxLength(200)),
    }),
  ),
});
export type RowMend = z.infer<typeof rowMend>;

/** An official list as text, CSV or iCalendar, with what was mended in it. Half a million characters at most. */
export const calendarFile = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(500_000)),
  mends: z.array(rowMend).check(z.maxLength(500)),
});
export type CalendarFile = z.infer<typeof calendarFile>;

const weekday = z.number().check(z.int(), z.minimum(1), z.maximum(7));
const span = { fromOn: dateText, untilOn: dateText };

/** One change of a working calendar: days of the site's own, taken back, another weekend, or an official list. */
export const calendarChange = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('mark'), ...span, kind: z.enum(ownKinds), name }),
  z.strictObject({ act: z.literal('clear'), ...span }),
  z.strictObject({
    act: z.literal('weekend'),
    fromOn: dateText,
    weekend: z.array(weekday).check(z.maxLength(6), z.refine(namesEachOnce, 'named-twice')),
  }),
  z.strictObject({ act: z.literal('import'), ...calendarFile.shape }),
]);
export type CalendarChange = z.infer<typeof calendarChange>;
export type CalendarAct = CalendarChange['act'];

/** A row that cannot be understood: where it stands, what it says, and in the reader's language how to mend it. */
export const calendarFault = z.strictObject({
  row: z.number(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  detail: z.string(),
  /** The row as it was read, to be mended in place; null where the file as a whole is at fault. */
  cells: z.nullable(z.strictObject({ on: z.string(), kind: z.string(), name: z.string() })),
});
export type CalendarFault = z.infer<typeof calendarFault>;

const shownMark = z.nullable(
  z.strictObject({ kind: z.enum(markKinds), name: z.string(), nameEn: z.string(), source: z.enum(markSources) }),
);

/** A day that would differ. Null: an ordinary day of its week. */
export const dayDifference = z.strictObject({ on: dateText, before: shownMark, after: shownMark });
export type DayDifference = z.infer<typeof dayDifference>;

/** What importing a file would do. Nothing is written. */
export const calendarReading = z.strictObject({
  format: z.enum(['csv', 'ics']),
  rows: z.number(),
  /** Years that the file lists in full: they count as known from then on. */
  years: z.array(z.number()),
  added: z.array(dayDifference),
  changed: z.array(dayDifference),
  removed: z.array(dayDifference),
  unchanged: z.number(),
  /** Days on which the site's own word stays above the file's. */
  overruled: z.number(),
  faults: z.array(calendarFault),
  /** Rows left out by the reader's wish. */
  skipped: z.number(),
});
export type CalendarReading = z.infer<typeof calendarReading>;

/** A year of a site's working calendar, with what lies behind it. */
export const calendarYear = z.strictObject({
  year: z.number(),
  today: dateText,
  calendar: siteCalendar,
  /** The first and last year that the calendar holds. */
  held: z.strictObject({ from: z.number(), until: z.number() }),
  importedYears: z.array(z.number()),
  /** The newest change, while it can be taken back; null when there is none. */
  undoable: z.nullable(
    z.strictObject({ changeId: id, act: z.string(), at: instantText, personName: z.nullable(z.string()) }),
  ),
});
export type CalendarYear = z.infer<typeof calendarYear>;

/** What a change of the calendar would touch. Nothing is written. */
export const calendarTouch = z.strictObject({
  /** Days that would differ in kind or name. */
  days: z.number(),
  /** Sessions that it asks to move: in drafts, in plans under review, and binding ones, which stay. */
  drafts: z.number(),
  inReview: z.number(),
  binding: z.number(),
  /** The first of them, in order of date. */
  sessions: z.array(
    z.strictObject({
      on: dateText,
      startsLocally: timeText,
      title: z.string(),
      titleEn: z.string(),
      isBinding: z.boolean(),
      toOn: z.nullable(dateText),
    }),
  ),
  /** Deadlines in working days that shift: of plans how many are left, of assessments (R13) the day itself. */
  deadlines: z.array(
    z.strictObject({
      kind: z.enum(['plan', 'assessment']),
      month: monthText,
      beforeOn: dateText,
      afterOn: dateText,
      leftBefore: z.number(),
      leftAfter: z.number(),
    }),
  ),
});
export type CalendarTouch = z.infer<typeof calendarTouch>;

const siteParams = idParams('siteId');
const yearQuery = z.strictObject({ year: z.string().check(z.regex(/^(19|20|21)\d\d$/, 'not-a-year')) });

export const calendarEndpoints = {
  readYear: {
    method: 'GET',
    path: '/api/sites/:siteId/calendar-year',
    may: 'site.read',
    summary: 'A year of a working calendar: every mark with its source, and how far the official list reaches',
    params: siteParams,
    query: yearQuery,
    answer: calendarYear,
  },
  exportYear: {
    method: 'GET',
    path: '/api/sites/:siteId/calendar-sheet',
    may: 'site.read',
    summary: 'A year of a working calendar as CSV, in the columns that the import reads',
    params: siteParams,
    query: yearQuery,
    answer: { raw: 'text/csv; charset=utf-8' },
  },
  exportYearSheet: {
    method: 'GET',
    path: '/api/sites/:siteId/calendar-year.xlsx',
    may: 'site.read',
    summary: 'The same as a workbook, a span a row',
    params: siteParams,
    query: yearQuery,
    answer: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isBinary: true },
  },
  exportYearCalendar: {
    method: 'GET',
    path: '/api/sites/:siteId/calendar-year.ics',
    may: 'site.read',
    summary: 'The same as an iCalendar file of whole days',
    params: siteParams,
    query: yearQuery,
    answer: { raw: 'text/calendar; charset=utf-8' },
  },
  readFile: {
    method: 'POST',
    path: '/api/sites/:siteId/calendar-readings',
    may: 'site.edit',
    summary: 'Dry run of an official list (CSV or iCalendar): what it would change, and every bad row',
    params: siteParams,
    body: calendarFile,
    answer: calendarReading,
  },
  previewChange: {
    method: 'POST',
    path: '/api/sites/:siteId/calendar-previews',
    may: 'site.edit',
    summary: 'What a change of the working calendar would touch: sessions and deadlines',
    params: siteParams,
    body: calendarChange,
    answer: calendarTouch,
  },
  changeCalendar: {
    method: 'POST',
    path: '/api/sites/:siteId/calendar-changes',
    may: 'site.edit',
    summary: 'Change the working calendar: own days, weekend, or an official list, whole or not at all',
    params: siteParams,
    body: calendarChange,
    /** `changeId` is null when nothing differs, as after the same import twice; `days` differ in kind or name. */
    answer: z.strictObject({ changeId: z.nullable(id), days: z.number() }),
  },
  undoCalendarChange: {
    method: 'DELETE',
    path: '/api/sites/:siteId/calendar-changes/:changeId',
    may: 'site.edit',
    summary: 'Take the newest change of the working calendar back',
    params: z.strictObject({ siteId: id, changeId: id }),
    answer: null,
  },
} as const satisfies Endpoints;
