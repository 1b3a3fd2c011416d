import { writeCsv } from '@fortnight/shared/rule/csv';
import type { Language } from '@fortnight/shared/rule/problem';
import { kindNames, listColumns } from '@fortnight/shared/site/calendar-file.data';
import { spansOf, type MarkSpan } from '@fortnight/shared/site/mark-spans';
import type { CalendarMark, SiteView } from '@fortnight/shared/site/site.contract';
import { decidingMarks, type MarkSource } from '@fortnight/shared/time/day-mark';
import { addDays } from '@fortnight/shared/time/days';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { escapeText, foldLines } from '../platform/calendar-lines';
import { writeSheet } from '../platform/sheet-writer';

const sourceNames: Readonly<Record<MarkSource, readonly [zh: string, en: string]>> = {
  package: ['官方', 'official'],
  import: ['导入', 'imported'],
  own: ['本管理处', 'own'],
};
const sourceHead = ['来源', 'source'] as const;

/** The marks of a year that decide, in order of date. */
export function marksOfYear(marks: readonly CalendarMark[], year: string): CalendarMark[] {
  const deciding = [...decidingMarks(marks.filter(({ on }) => on.startsWith(year))).values()] as CalendarMark[];
  return deciding.sort((one, other) => (one.on < other.on ? -1 : 1));
}

/** The columns are those that the import reads, so that a list can be mended in an office program and come back. */
export function calendarCsv(marks: readonly CalendarMark[], language: Language): string {
  const side = language === 'en' ? 'en' : 'zh';
  const head = [listColumns.on[side], listColumns.kind[side], listColumns.name[side]];
  const rows = marks.map(({ on, kind, name }) => [on, kindNames[kind][side], name]);
  return `\ufeff${writeCsv([head, ...rows])}`;
}

/** The same as a workbook, a span a row, with who says so. */
export function calendarSheet(
  marks: readonly CalendarMark[],
  { name, language }: { readonly name: string; readonly language: Language },
): Promise<Uint8Array> {
  const [side, at] = language === 'en' ? (['en', 1] as const) : (['zh', 0] as const);
  return writeSheet<MarkSpan>({
    name,
    columns: [
      { head: listColumns.on[side], width: 12, value: ({ fromOn }) => fromOn },
      { head: listColumns.until[side], width: 12, value: ({ untilOn }) => untilOn },
      { head: listColumns.kind[side], width: 18, value: ({ mark }) => kindNames[mark.kind][side] },
      { head: listColumns.name[side], width: 24, value: ({ mark }) => mark.name },
      { head: sourceHead[at], width: 12, value: ({ mark }) => sourceNames[mark.source][at] },
    ],
    rows: spansOf(marks),
  });
}

const compact = (on: string): string => on.replaceAll('-', '');

/**
 * The same as a calendar (RFC 5545) of whole days, which calendar programs subscribe to and the import reads: CATEGORIES
 * says what a day is, and the title says it again for people.
 */
export function calendarIcs(
  marks: readonly CalendarMark[],
  { site, at, language }: { readonly site: SiteView; readonly at: InstantText; readonly language: Language },
): string {
  const side = language === 'en' ? 'en' : 'zh';
  const stamp = at.replaceAll(/[-:]/g, '');
  const events = spansOf(marks).flatMap(({ fromOn, untilOn, mark }) => [
    'BEGIN:VEVENT',
    `UID:day-${compact(fromOn)}-${site.id}@fortnight`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(fromOn)}`,
    `DTEND;VALUE=DATE:${compact(addDays(untilOn, 1))}`,
    `SUMMARY:${escapeText(`${mark.name}（${kindNames[mark.kind][side]}）`)}`,
    `CATEGORIES:${escapeText(kindNames[mark.kind][side])}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Fortnight//Working calendar//EN', 'METHOD:PUBLISH'];
  const name = `X-WR-CALNAME:${escapeText(site.name)}`;
  return `${foldLines([...head, name, ...events, 'END:VCALENDAR'].join('\r\n'))}\r\n`;
}
