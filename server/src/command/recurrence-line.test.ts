import { answerLine } from './recurrence-line';

interface Answer {
  readonly starts?: readonly string[];
  readonly instants?: readonly string[];
  readonly problem?: { readonly code: string; readonly part: string; readonly status: number; readonly detail: string };
}

function ask(ics: string, more: object = {}): Answer {
  const line = JSON.stringify({ ics, zone: 'America/New_York', from: '2026-01-01', to: '2027-01-01', ...more });
  return JSON.parse(answerLine(line, 'en')) as Answer;
}

const start = 'DTSTART:20260307T023000';
const daily = `${start}\nRRULE:FREQ=DAILY`;

describe('a line of recurrence', () => {
  it('gives local times and instants, a start in a gap at the moved wall time', () => {
    expect(ask(daily, { to: '2026-03-10T00:00:00' })).toEqual({
      starts: ['2026-03-07T02:30:00', '2026-03-08T03:30:00', '2026-03-09T02:30:00'],
      instants: ['2026-03-07T07:30:00Z', '2026-03-08T07:30:00Z', '2026-03-09T06:30:00Z'],
    });
  });

  it('judges the window after such moves, from included and to excluded', () => {
    expect(ask(daily, { from: '2026-03-08T03:30:00', to: '2026-03-09T02:30:00' }).starts).toEqual([
      '2026-03-08T03:30:00',
    ]);
    expect(ask(daily, { from: '2026-03-08T02:00:00', to: '2026-03-08T03:00:00' }).starts).toEqual([]);
    expect(ask(daily, { from: '2026-03-08T03:30:00.5', to: '2026-03-09T02:30:00.5' }).starts).toEqual([
      '2026-03-09T02:30:00',
    ]);
  });

  it('takes the first of a repeated hour, and an extra date for the second', () => {
    const twice = 'DTSTART:20261101T013000\nRRULE:FREQ=DAILY;COUNT=1\nRDATE:20261101T063000Z';
    expect(ask(twice)).toEqual({
      starts: ['2026-11-01T01:30:00', '2026-11-01T01:30:00'],
      instants: ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
    });
  });

  it('leaves out the day that Samoa left out by moving its start to the next, once', () => {
    const samoa = { zone: 'Pacific/Apia', from: '2011-12-28', to: '2012-01-02' };
    expect(ask('DTSTART:20111228T023000\nRRULE:FREQ=DAILY', samoa).starts).toEqual([
      '2011-12-28T02:30:00',
      '2011-12-29T02:30:00',
      '2011-12-31T02:30:00',
      '2012-01-01T02:30:00',
    ]);
  });

  it('lets TZID and Z of the start win over the zone given', () => {
    const zoned = 'DTSTART;TZID=Asia/Shanghai:20260105T090000\nRRULE:FREQ=DAILY;COUNT=1';
    expect(ask(zoned).instants).toEqual(['2026-01-05T01:00:00Z']);
    expect(ask('DTSTART:20260105T090000Z\nRRULE:FREQ=DAILY;COUNT=1')).toEqual({
      starts: ['2026-01-05T09:00:00'],
      instants: ['2026-01-05T09:00:00Z'],
    });
  });

  it('compares UNTIL with Z as an instant and without Z as a wall time', () => {
    const until = (value: string) => ask(`DTSTART:20260105T220000\nRRULE:FREQ=DAILY;UNTIL=${value}`).starts?.length;
    expect([until('20260107T025959Z'), until('20260107T030000Z')]).toEqual([1, 2]);
    expect([until('20260107T030000'), until('20260107T220000')]).toEqual([2, 3]);
    expect(ask('DTSTART:20260105\nRRULE:FREQ=DAILY;UNTIL=20260107').starts).toHaveLength(3);
  });

  it('counts by the rule, before exceptions, and each rule for itself', () => {
    const two = `${start}\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20260308T033000`;
    expect(ask(two).starts).toEqual(['2026-03-07T02:30:00', '2026-03-14T02:30:00']);
  });

  it('gives no start that the rule does not give, unless an extra date does', () => {
    const fridays = 'DTSTART:20260105T090000\nRRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=1';
    expect(ask(fridays).starts).toEqual(['2026-01-09T09:00:00']);
    expect(ask(`${fridays}\nRDATE:20260105T090000`).starts).toHaveLength(2);
  });

  it('finds a start that a gap moves beyond UNTIL overtaken by one that it does not', () => {
    const minutes = (until: string) => ask(`DTSTART:20260308T025900\nRRULE:FREQ=MINUTELY;UNTIL=20260308T${until}Z`);
    expect(minutes('070100').starts).toEqual(['2026-03-08T03:00:00', '2026-03-08T03:01:00']);
    expect(minutes('065959').problem?.code).toBe('recurrence-never-happens');
  });

  it('gives one start where a gap moves a second on to it, and goes on to the limit', () => {
    const halves = 'DTSTART:20260308T013000\nRRULE:FREQ=HOURLY';
    expect(ask(halves, { limit: 3 })).toEqual({
      starts: ['2026-03-08T01:30:00', '2026-03-08T03:30:00', '2026-03-08T04:30:00'],
      instants: ['2026-03-08T06:30:00Z', '2026-03-08T07:30:00Z', '2026-03-08T08:30:00Z'],
    });
  });

  it('counts a start that a gap moved on to another, as the rule gave both', () =>
    expect(ask('DTSTART:20260308T013000\nRRULE:FREQ=HOURLY;COUNT=4').starts).toHaveLength(3));

  it('knows the last days of December as a week counted from the end of the next year', () => {
    const first = { from: '2031-12-01', to: '2032-02-01' };
    expect(ask('DTSTART:20260105T090000\nRRULE:FREQ=YEARLY;BYWEEKNO=-53;BYDAY=MO,TH', first).starts).toEqual([
      '2031-12-29T09:00:00',
      '2032-01-01T09:00:00',
    ]);
  });

  it('counts far, and to the last day of the calendar', () => {
    const seconds = `${start}\nRRULE:FREQ=SECONDLY;COUNT=1000000000`;
    const last = { from: '2057-11-13T04:16:38', to: '2058-01-01' };
    expect(ask(seconds, { limit: 1 }).starts).toEqual(['2026-03-07T02:30:00']);
    expect(ask(seconds, last).starts).toEqual(['2057-11-13T04:16:38', '2057-11-13T04:16:39']);
    const end = { zone: 'Asia/Shanghai', from: '9999-12-30', to: '9999-12-31T23:59:59' };
    expect(ask(daily, end).starts).toEqual(['9999-12-30T02:30:00', '9999-12-31T02:30:00']);
  });

  it('leaves out whole days, reads periods, folded lines and quoted zones', () => {
    const lines = 'DTSTART;TZID="Asia/Shang\r\n hai":20260105T090000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n';
    const more = 'EXDATE;VALUE=DATE:20260106\r\nRDATE;VALUE=PERIOD:20260201T000000Z/PT1H\r\n';
    expect(ask(lines + more).starts).toEqual(['2026-01-05T09:00:00', '2026-01-07T09:00:00', '2026-02-01T08:00:00']);
  });

  it('reads a date as its midnight, moved where the clock skips that', () => {
    const dates = 'DTSTART;VALUE=DATE:20180804\nRRULE:FREQ=MONTHLY;BYMONTHDAY=4;BYHOUR=9;COUNT=4';
    const brazil = { zone: 'America/Sao_Paulo', from: null, to: null };
    expect(ask(dates, brazil).starts).toEqual([
      '2018-08-04T00:00:00',
      '2018-09-04T00:00:00',
      '2018-10-04T00:00:00',
      '2018-11-04T01:00:00',
    ]);
  });

  it('stops at its limit without looking further', () => {
    expect(ask(daily, { from: '2500-01-01', to: null, limit: 2 }).starts).toEqual([
      '2500-01-01T02:30:00',
      '2500-01-02T02:30:00',
    ]);
    expect(
      ask('DTSTART:20260101T000000\nRRULE:FREQ=SECONDLY', { from: '9000-01-01', limit: 2, to: null }).starts,
    ).toEqual(['9000-01-01T00:00:00', '9000-01-01T00:00:01']);
    expect(ask(daily, { limit: 0 })).toEqual({ starts: [], instants: [] });
  });

  it.each([
    ['BYMONTH', `${start}\nRRULE:FREQ=YEARLY;BYMONTH=13`, {}, 'recurrence-part-wrong'],
    ['INTERVAL', `${start}\nRRULE:FREQ=DAILY;INTERVAL=-1`, {}, 'recurrence-part-wrong'],
    ['COUNT', `${start}\nRRULE:FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z`, {}, 'recurrence-parts-clash'],
    ['RRULE', `${start}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30`, {}, 'recurrence-never-happens'],
    ['RRULE', `${start}\nRRULE:FREQ=SECONDLY;INTERVAL=86400;BYHOUR=3`, {}, 'recurrence-never-happens'],
    ['RRULE', `${start}\nRRULE:FREQ=DAILY;UNTIL=20260101T000000Z`, {}, 'recurrence-never-happens'],
    ['RRULE', `${start}\nRRULE:FREQ=DAILY;BYHOUR=1,2;BYSETPOS=3`, {}, 'recurrence-never-happens'],
    ['RRULE', `${start}\nRRULE:FREQ=MONTHLY;BYDAY=8MO`, {}, 'recurrence-never-happens'],
    ['BYDAY', `${start}\nRRULE:FREQ=YEARLY;BYDAY=54MO`, {}, 'recurrence-part-wrong'],
    ['UNTIL', `${start}\nRRULE:FREQ=DAILY;UNTIL=20270101`, {}, 'recurrence-parts-clash'],
    ['UNTIL', 'DTSTART:20260101\nRRULE:FREQ=DAILY;UNTIL=20270101T000000Z', {}, 'recurrence-parts-clash'],
    ['FREQ', 'DTSTART:20260101\nRRULE:FREQ=HOURLY', {}, 'recurrence-parts-clash'],
    ['RRULE', start, {}, 'recurrence-part-missing'],
    ['DTSTART', 'RRULE:FREQ=DAILY', {}, 'recurrence-part-missing'],
    ['DTSTART', `${start}\n${daily}`, {}, 'recurrence-part-twice'],
    ['DTSTART', 'DTSTART:20260230T090000\nRRULE:FREQ=DAILY', {}, 'recurrence-no-such-date'],
    ['DTSTART', 'DTSTART;TZID=Mars/Olympus:20260101T090000\nRRULE:FREQ=DAILY', {}, 'recurrence-zone-unknown'],
    ['EXDATE', `${daily}\nEXDATE:20260231T000000`, {}, 'recurrence-no-such-date'],
    ['RDATE', `${daily}\nRDATE;VALUE=DATE:20260301`, {}, 'recurrence-parts-clash'],
    ['EXRULE', `${daily}\nEXRULE:FREQ=WEEKLY`, {}, 'recurrence-part-wrong'],
    ['zone', daily, { zone: 'Mars/Olympus' }, 'recurrence-zone-unknown'],
    ['zone', daily, { zone: null }, 'recurrence-zone-unknown'],
    ['zone', daily, { zone: '+08:00' }, 'recurrence-zone-unknown'],
    ['from', daily, { from: '2026-02-30' }, 'recurrence-no-such-date'],
    ['to', daily, { to: 'tomorrow' }, 'recurrence-part-wrong'],
    ['to', daily, { to: null }, 'recurrence-window-endless'],
    ['to', daily, { to: '2025-01-01' }, 'recurrence-window-backwards'],
    ['to', `${start}\nRRULE:FREQ=MINUTELY`, {}, 'recurrence-too-many'],
    ['limit', daily, { limit: -1 }, 'recurrence-part-wrong'],
    ['ics', '', { ics: 7 }, 'recurrence-part-missing'],
  ])('names %s as the part at fault in %j %j', (part, ics, more, code) => {
    const { problem } = ask(ics, more);
    expect(problem).toMatchObject({ code, part, status: 422 });
    expect(problem?.detail).not.toMatch(/[{}]/);
  });

  it('quotes no more of a long value than helps to find it', () => {
    const { problem } = ask(`${start}\nRRULE:FREQ=DAILY;BYDAY=${'MO,'.repeat(100_000)}`);
    expect(problem).toMatchObject({ code: 'recurrence-part-wrong', part: 'BYDAY' });
    expect(JSON.stringify(problem).length).toBeLessThan(1000);
  });

  it.each(['', '[]', 'null', '7', '{"ics":', '{"allowed":true}'])('does not take %s for a line', (line) =>
    expect(JSON.parse(answerLine(line, 'zh-CN'))).toMatchObject({ problem: { code: 'recurrence-line-wrong' } }),
  );
});
