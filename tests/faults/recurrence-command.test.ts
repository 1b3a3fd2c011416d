import { runFortnight } from '../support/run-fortnight';

interface Line {
  readonly starts?: readonly string[];
  readonly instants?: readonly string[];
  readonly problem?: { readonly code: string; readonly part: string; readonly detail: string };
}

const rules = [
  'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
  'RRULE:FREQ=DAILY;COUNT=40\nEXDATE:20260308T023000',
  'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1\nRDATE:20260704T120000Z',
  'RRULE:FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO;UNTIL=20400101T000000Z',
  'RRULE:FREQ=HOURLY;INTERVAL=7;BYHOUR=1,2,3',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
];
const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Dublin', 'Australia/Lord_Howe', 'Pacific/Apia'];

function lines(count: number): string {
  const line = (at: number): string =>
    JSON.stringify({
      ics: `DTSTART:20260105T023000\n${rules[at % rules.length] ?? ''}`,
      zone: zones[at % zones.length],
      from: `${2026 + (at % 7)}-03-01T00:00:00`,
      to: `${2026 + (at % 7)}-11-30T00:00:00`,
      limit: 20,
    });
  return `${Array.from({ length: count }, (_, at) => line(at)).join('\n')}\n`;
}

function read(out: string): Line[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('fortnight recurrence', () => {
  test('writes the same bytes wherever the process runs, ten thousand lines in one go', async () => {
    const input = lines(10_000);
    const said = await Promise.all(
      ['UTC', 'Asia/Shanghai', 'America/New_York'].map((TZ) => runFortnight(['recurrence'], { TZ }, input)),
    );
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(said[1]?.out).toBe(said[0]?.out);
    expect(said[2]?.out).toBe(said[0]?.out);
    const answers = read(said[0]?.out ?? '');
    expect(answers).toHaveLength(10_000);
    expect(answers.every(({ starts, instants }) => starts && starts.length === instants?.length)).toBe(true);
  });

  test('answers every line in its place, and what is wrong with it in the language asked for', async () => {
    const good = { ics: 'DTSTART:20260105T090000\nRRULE:FREQ=DAILY', zone: 'Asia/Shanghai', limit: 1 };
    const bad = { ...good, ics: 'DTSTART:20260105T090000\nRRULE:FREQ=YEARLY;BYMONTH=13' };
    const lines = [`\uFEFF${JSON.stringify(good)}`, '{', '', JSON.stringify(bad), JSON.stringify(good)];
    const input = lines.join('\r\n');
    const { code, out } = await runFortnight(['recurrence', '--language', 'en'], {}, input);
    expect(code).toBe(0);
    const first = { starts: ['2026-01-05T09:00:00'], instants: ['2026-01-05T01:00:00Z'] };
    const wrong = { problem: expect.objectContaining({ code: 'recurrence-line-wrong', part: 'line' }) as unknown };
    const month = {
      code: 'recurrence-part-wrong',
      part: 'BYMONTH',
      detail: 'BYMONTH: "13" is not understood or out of range.',
    };
    expect(read(out)).toEqual([first, wrong, wrong, { problem: expect.objectContaining(month) as unknown }, first]);
  });
});
