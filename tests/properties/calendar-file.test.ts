import { readList } from '@fortnight/shared/site/list-reading';
import { csvListRows } from '@fortnight/shared/site/list-rows';
import type { CalendarState } from '@fortnight/shared/site/calendar-state';
import { datesIn } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import fc from 'fast-check';
import { readEvents } from '../../server/src/platform/calendar-reader';
import { listRows } from '../../server/src/site/official-list';
import { date } from './arbitraries';

const state: CalendarState = {
  weekend: [6, 7],
  weekendChanges: [],
  marks: [],
  coveredThrough: '2026-12-31',
  packageThrough: '2026-12-31',
  importedYears: [],
};
const around = { held: { from: 2024, until: 2028 }, language: 'zh-CN' as const };
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  date('2023-01-01', '2029-12-31'),
  fc.constantFrom('休', '班', 'holiday', '2027年2月5日至11日', '~', '"', '=1+1', '\u0000', '\u202e', '元旦'),
);
const csv = fc
  .array(fc.array(piece, { maxLength: 5 }), { maxLength: 20 })
  .map((rows) => ['日期,类型,名称', ...rows.map((cells) => cells.join(','))].join('\n'));
const line = fc.oneof(
  piece,
  fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'RRULE:FREQ=DAILY',
    'DURATION:P-1D',
  ),
  date('2023-01-01', '2029-12-31').map((on) => `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`),
  date('0001-01-01', '9999-12-31').map((on) => `DTEND;VALUE=DATE:${on.replaceAll('-', '')}`),
  piece.map((text) => `SUMMARY:${text} 休`),
);
const ics = fc.array(line, { maxLength: 60 }).map((lines) => ['BEGIN:VCALENDAR', ...lines].join('\r\n'));

describe('an official list, whatever it holds', () => {
  it('is read row by row: each row gives days or a fault that names it, or the file as a whole is at fault', () => {
    fc.assert(
      fc.property(csv, (text) => {
        const file = csvListRows(text);
        const { list, faults } = readList(file, [], state, around);
        if (file.faults.length > 0 || file.rows.length === 0) return expect(faults.length).toBeGreaterThan(0);
        const rows = new Set(file.rows.map(({ row }) => row));
        expect(faults.every(({ row, detail }) => rows.has(row) && detail.length > 0)).toBe(true);
        const good = file.rows.filter(({ row }) => faults.every((fault) => fault.row !== row));
        if (good.length > 0) expect(list.marks.length).toBeGreaterThan(0);
        expect(list.marks.every(({ on }) => on >= '2024-01-01' && on <= '2028-12-31')).toBe(true);
      }),
    );
  });

  it('never brings a reader of calendars down', () => {
    fc.assert(
      fc.property(ics, (text) => {
        const events = readEvents(text, 1000);
        const { faults, list } = readList(listRows(text, 'CN'), [], state, around);
        if (events.length === 0) expect(faults.map(({ code }) => code)).toEqual(['no-rows']);
        expect(list.marks.length + faults.length).toBeGreaterThan(0);
      }),
    );
  });

  it('leaves a calendar that keeps its laws', () => {
    fc.assert(
      fc.property(csv, (text) => {
        const { list } = readList(csvListRows(text), [], state, around);
        const calendar = workingCalendar({ ...state, marks: list.marks });
        for (const { on, kind } of list.marks) expect(calendar.isWorkingDay(on)).toBe(kind === 'makeup');
        const days = datesIn('2027-01-01', '2027-01-31').filter(calendar.isWorkingDay);
        expect(calendar.nthWorkingDayOfMonth('2027-01', 1)).toBe(days[0] ?? null);
      }),
    );
  });
});
