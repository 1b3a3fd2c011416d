import { calendarEndpoints, type CalendarChange, type CalendarYear } from '@fortnight/shared/site/calendar.contract';
import { writeCsv } from '@fortnight/shared/rule/csv';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { decidingMarks } from '@fortnight/shared/time/day-mark';
import { Workbook } from 'exceljs';
import { ExtendCalendars } from '../../../server/src/site/extend-calendars';
import { SmallCompany } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: SmallCompany;
let administrator: TestClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await SmallCompany.in(app);
  administrator = await app.as(company.administrator);
});
afterAll(() => app.close());

const list = [
  '日期,类型,名称',
  '2027/1/1,休,元旦',
  '2027-02-05~2027-02-11,休,春节',
  '2027-02-14,班,春节',
  '2027-10-01,休,国庆节',
];
const change = (body: CalendarChange) =>
  administrator.call(calendarEndpoints.changeCalendar, { params: { siteId: company.riverside }, body });
const year = (of: string, client = administrator) =>
  client.call(calendarEndpoints.readYear, { params: { siteId: company.riverside }, query: { year: of } });
const importOf = (lines: readonly string[]) => ({ act: 'import' as const, text: lines.join('\n'), mends: [] });
const undo = (changeId: string | null) =>
  administrator.call(calendarEndpoints.undoCalendarChange, {
    params: { siteId: company.riverside, changeId: changeId ?? '' },
  });

/** A workbook as the page that imports it turns it into text. */
async function csvOf(bytes: Uint8Array): Promise<string> {
  const book = new Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((cell) => String(cell ?? ''))));
  return writeCsv(rows);
}

describe('the working calendar of a site', () => {
  it('is brought up to date by the product, and says what it knows and what it guesses', async () => {
    await app.get(ExtendCalendars).run();
    const { calendar, held, undoable, importedYears } = await year('2027');
    expect(calendar.coveredThrough).toBe('2026-12-31');
    expect(calendar.marks).toContainEqual(expect.objectContaining({ on: '2027-01-01', source: 'package' }));
    expect({ held, undoable, importedYears }).toEqual({
      held: { from: 2024, until: 2028 },
      undoable: null,
      importedYears: [],
    });
    const before = await app.sql(`SELECT count(*) AS n FROM calendar_change`);
    await app.get(ExtendCalendars).run();
    expect(await app.sql(`SELECT count(*) AS n FROM calendar_change`)).toEqual(before);
  });

  it('takes days of the company’s own above holidays, names who may not, and gives the holiday back', async () => {
    const body = {
      act: 'mark',
      fromOn: '2027-01-01',
      untilOn: '2027-01-02',
      kind: 'company-work',
      name: '年终盘点',
    } as const;
    const { changeId, days } = await change(body);
    expect(days).toBe(2);
    const own = (await year('2027')).calendar.marks.filter(({ source }) => source === 'own');
    expect(own.map(({ on, kind, name }) => [on, kind, name])).toEqual([
      ['2027-01-01', 'company-work', '年终盘点'],
      ['2027-01-02', 'company-work', '年终盘点'],
    ]);
    expect(await app.sql(`SELECT after FROM audit_row WHERE action = 'company-days-set'`)).toEqual([
      { after: { fromOn: '2027-01-01', untilOn: '2027-01-02', dayKind: 'company-work', name: '年终盘点' } },
    ]);
    expect(await app.sql(`SELECT on_date, was FROM calendar_turn WHERE on_date = '2027-01-02'`)).toEqual([
      { on_date: '2027-01-02', was: 'weekend' },
    ]);
    await undo(changeId);
    expect((await year('2027')).calendar.marks.some(({ source }) => source === 'own')).toBe(false);
  });

  it('says of every bad row what is wrong, and imports nothing until each is mended or skipped', async () => {
    const text = [...list, '2027-02-30,休,春节', '2027-05-01,?,劳动节'].join('\n');
    const params = { siteId: company.riverside };
    const reading = await administrator.call(calendarEndpoints.readFile, { params, body: { text, mends: [] } });
    expect(reading).toMatchObject({ format: 'csv', rows: 6, years: [2027] });
    expect(reading.faults.map(({ row, column, value }) => [row, column, value])).toEqual([
      [6, '日期', '2027-02-30'],
      [7, '类型', '?'],
    ]);
    const refused = await administrator.refused(calendarEndpoints.changeCalendar, {
      params,
      body: { act: 'import', text, mends: [] },
    });
    expect(refused).toMatchObject({ code: 'calendar-file-has-faults', status: 422, params: { count: 2 } });
    expect((await year('2027')).importedYears).toEqual([]);
    const mends = [
      { row: 6, cells: null },
      { row: 7, cells: { on: '2027-05-01', kind: '休', name: '劳动节' } },
    ];
    expect((await administrator.call(calendarEndpoints.readFile, { params, body: { text, mends } })).faults).toEqual(
      [],
    );
  });

  it('imports a year whole, twice without effect, and takes it back', async () => {
    const { changeId } = await change(importOf(list));
    const known = await year('2027');
    expect(known).toMatchObject({
      importedYears: [2027],
      calendar: { coveredThrough: '2027-12-31' },
      undoable: { changeId },
    });
    expect(known.calendar.marks.some(({ on }) => on === '2027-04-05')).toBe(false);
    expect(await change(importOf(list))).toEqual({ changeId: null, days: 0 });
    await app.get(ExtendCalendars).run();
    expect((await year('2027')).calendar).toEqual(known.calendar);
    await undo(changeId);
    const back = await year('2027');
    expect(back).toMatchObject({ importedYears: [], calendar: { coveredThrough: '2026-12-31' } });
    expect(back.calendar.marks.some(({ on }) => on === '2027-04-05')).toBe(true);
  });

  it('reads a calendar file with multi-day events, names what is broken, and does what no text says', async () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:x', ...lines, 'END:VEVENT'];
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      ...event('DTSTART;VALUE=DATE:20270205', 'DTEND;VALUE=DATE:20270212', 'SUMMARY:春节 休'),
      ...event('DTSTART;VALUE=DATE:20270214', 'SUMMARY:春节', 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY'),
      ...event('DTSTART;VALUE=DATE:2027', 'SUMMARY:坏了 休'),
      ...event('DTSTART;VALUE=DATE:20271001', 'RRULE:FREQ=YEARLY', 'SUMMARY:国庆节 休'),
      ...event('DTSTART;VALUE=DATE:20270509', 'SUMMARY:母亲节<img src=x onerror=alert(1)>'),
      'END:VCALENDAR',
    ].join('\r\n');
    const params = { siteId: company.riverside };
    const reading = await administrator.call(calendarEndpoints.readFile, { params, body: { text, mends: [] } });
    expect(reading).toMatchObject({ format: 'ics', rows: 5 });
    expect(
      reading.added.filter(({ after }) => after?.source === 'import').length + reading.changed.length,
    ).toBeGreaterThan(0);
    expect(reading.faults.map(({ row, code }) => [row, code])).toEqual([
      [15, 'event-broken'],
      [20, 'event-repeats'],
      [26, 'kind-unknown'],
    ]);
  });

  it('changes its weekend from a day on, and keeps a working day to count by', async () => {
    await change({ act: 'weekend', fromOn: '2026-12-07', weekend: [7] });
    expect((await year('2026')).calendar.weekendChanges).toEqual([{ fromOn: '2026-12-07', weekend: [7] }]);
    const params = { siteId: company.riverside };
    const refused = async (body: object) =>
      (await administrator.refused(calendarEndpoints.changeCalendar, { params, body })).code;
    expect(await refused({ act: 'weekend', fromOn: '2026-12-07', weekend: [1, 2, 3, 4, 5, 6, 7] })).toBe(
      'invalid-request',
    );
    const closed = { act: 'mark', kind: 'closed', name: '停业' };
    expect(await refused({ ...closed, fromOn: '2027-01-01', untilOn: '2027-12-31' })).toBe('calendar-never-works');
    expect(await refused({ ...closed, fromOn: '2027-01-02', untilOn: '2027-01-01' })).toBe(
      'calendar-days-out-of-order',
    );
    expect(await refused({ ...closed, fromOn: '2035-01-01', untilOn: '2035-01-01' })).toBe('calendar-out-of-reach');
  });

  it('takes only the newest change back', async () => {
    const first = await change({
      act: 'mark',
      fromOn: '2026-12-24',
      untilOn: '2026-12-24',
      kind: 'company-off',
      name: '周年庆',
    });
    await change({ act: 'mark', fromOn: '2026-12-25', untilOn: '2026-12-25', kind: 'closed', name: '检修' });
    const params = { siteId: company.riverside, changeId: first.changeId ?? '' };
    expect((await administrator.refused(calendarEndpoints.undoCalendarChange, { params })).code).toBe(
      'calendar-change-not-newest',
    );
  });

  it('is written as a file that its own import reads', async () => {
    const text = await administrator.call(calendarEndpoints.exportYear, {
      params: { siteId: company.riverside },
      query: { year: '2027' },
    });
    expect(text.startsWith('\ufeff日期,类型,名称\r\n')).toBe(true);
    expect(text).toContain('2027-01-01,休,元旦');
  });

  it('comes back by its import as it went out, as CSV, workbook and calendar, company days and closures too', async () => {
    await change({
      act: 'mark',
      fromOn: '2026-07-04',
      untilOn: '2026-07-04',
      kind: 'company-work',
      name: '盘点, 一号楼（半天）',
    });
    await change({ act: 'mark', fromOn: '2026-07-06', untilOn: '2026-07-07', kind: 'closed', name: '检修;"水电"' });
    const asked = { params: { siteId: company.riverside }, query: { year: '2026' } };
    const csv = await administrator.call(calendarEndpoints.exportYear, asked);
    const ics = await administrator.call(calendarEndpoints.exportYearCalendar, asked);
    const book = await administrator.download(calendarEndpoints.exportYearSheet, asked);
    expect(book.headers['content-disposition']).toContain('2026.xlsx');
    expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const elsewhere = { params: { siteId: company.harbour }, query: { year: '2026' } };
    const kinds = ({ calendar }: CalendarYear) =>
      [...decidingMarks(calendar.marks).values()].map(({ on, kind, name }) => `${on} ${kind} ${name}`).sort();
    const wanted = kinds(await year('2026'));
    for (const text of [csv, ics, await csvOf(book.body)]) {
      const params = { siteId: company.riverside };
      const reading = await administrator.call(calendarEndpoints.readFile, { params, body: { text, mends: [] } });
      expect(reading).toMatchObject({ faults: [], added: [], changed: [], removed: [], overruled: 0 });
      const into = { params: { siteId: company.harbour }, body: { act: 'import' as const, text, mends: [] } };
      const { changeId } = await administrator.call(calendarEndpoints.changeCalendar, into);
      expect(kinds(await administrator.call(calendarEndpoints.readYear, elsewhere))).toEqual(wanted);
      const undo = { params: { siteId: company.harbour, changeId: changeId ?? '' } };
      await administrator.call(calendarEndpoints.undoCalendarChange, undo);
    }
  });

  it('is nowhere to be found for other sites, and not for trainees to change', async () => {
    const other = await app.as(company.otherSupervisor);
    const params = { siteId: company.riverside };
    expect((await other.refused(calendarEndpoints.readYear, { params, query: { year: '2026' } })).status).toBe(404);
    const body = { act: 'clear', fromOn: '2026-12-01', untilOn: '2026-12-01' };
    const trainee = await app.as(company.trainee);
    expect((await trainee.refused(calendarEndpoints.changeCalendar, { params, body })).status).toBe(403);
    expect((await year('2026', trainee)).year).toBe(2026);
    const query = { fromOn: '2026-12-24', untilOn: '2026-12-25' };
    const { marks } = await trainee.call(siteEndpoints.readCalendar, { params, query });
    expect(marks.map(({ kind }) => kind)).toEqual(['company-off', 'closed']);
  });
});
