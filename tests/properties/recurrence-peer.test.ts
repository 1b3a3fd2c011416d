import { expandRecurrence } from '@fortnight/shared/template/recurrence';
import type { Starts } from '@fortnight/shared/template/expand-set';
import { zoneTable } from '@fortnight/shared/time/zone-table';
import fc from 'fast-check';
import { RRule } from 'rrule';

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Europe/Dublin', 'UTC'];
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const day = 86_400;

const list = (items: readonly (string | number)[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: most }).map((each) => each.join(','));
const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);
const part = (name: string, values: fc.Arbitrary<string | number>) =>
  fc.option(values, { freq: 2 }).map((value) => (value === null ? [] : [`${name}=${value}`]));
const rule = (freq: string, ...parts: fc.Arbitrary<string[]>[]) =>
  fc.tuple(...parts).map((each) => [`FREQ=${freq}`, ...each.flat()].join(';'));

const interval = part('INTERVAL', fc.integer({ min: 1, max: 7 }));
const days = part('BYDAY', list(names, 4));
const months = part('BYMONTH', list(upTo(12), 4));
const monthDays = part('BYMONTHDAY', list([...upTo(31), -1, -2, -15, -31], 5));
const numbered = part(
  'BYDAY',
  list(
    names.flatMap((name) => [1, 2, 5, -1, -2].map((nth) => `${nth}${name}`)),
    3,
  ),
);
const end: fc.Arbitrary<string[]> = fc.oneof(
  fc.constant<string[]>([]),
  fc.integer({ min: 1, max: 60 }).map((count) => [`COUNT=${count}`]),
  fc.integer({ min: 1, max: 28 }).map((on) => [`UNTIL=20291${on % 3}${String(on).padStart(2, '0')}T120000`]),
);
/** What rrule expands rightly: no position beyond its set, no plain weekday beside a numbered one. */
const common = fc.oneof(
  rule('DAILY', interval, months, monthDays, days, end),
  rule('WEEKLY', interval, months, days, part('WKST', fc.constantFrom(...names)), end),
  rule('MONTHLY', interval, months, monthDays, fc.oneof(days, numbered), end),
  rule('YEARLY', interval, months, monthDays, fc.oneof(days, numbered), end),
  rule(
    'YEARLY',
    interval,
    list(names, 3).map((each) => [`BYDAY=${each}`, 'BYWEEKNO=1,20,-1']),
    end,
  ),
  rule(
    'MONTHLY',
    interval,
    list(names, 5).map((each) => [`BYDAY=${each}`]),
    fc.constantFrom(['BYSETPOS=-1'], ['BYSETPOS=2']),
    end,
  ),
);
const start = fc
  .integer({ min: 12_000, max: 20_000 })
  .chain((on) => fc.constantFrom(0, 1800, 5400, 7200, 9000, 10_800, 32_400).map((time) => on * day + time));
const span = fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 900 }));

function text(wall: number): string {
  return new Date(wall * 1000).toISOString().replace(/[-:]|\.000Z/g, '');
}

function expand(each: string, startWall: number, zone: string, from: number, to: number): Starts {
  const ics = `DTSTART:${text(startWall)}\nRRULE:${each}`;
  const found = expandRecurrence(ics, zone, { from, to, limit: null });
  if (!('allowed' in found)) return found;
  expect(found.code).toBe('recurrence-never-happens');
  return { walls: [], epochs: [] };
}

const cases = fc.record({ each: common, startWall: start, zone: fc.constantFrom(...zones), span });

describe('our own expander', () => {
  it('gives what rrule gives floating, for rules that rrule has right', () => {
    fc.assert(
      fc.property(cases, ({ each, startWall, span: [ahead, length] }) => {
        const [from, to] = [startWall + ahead * day, startWall + (ahead + length) * day];
        const peer = new RRule({ ...RRule.parseString(each), dtstart: new Date(startWall * 1000) });
        const expected = peer.between(new Date(from * 1000), new Date(to * 1000 - 1), true);
        expect(expand(each, startWall, 'UTC', from, to).walls).toEqual(expected.map((date) => date.getTime() / 1000));
      }),
      { numRuns: 600 },
    );
  });

  it('gives in a zone the floating starts, moved only out of gaps, in order and each once', () => {
    fc.assert(
      fc.property(cases, ({ each, startWall, zone, span: [ahead, length] }) => {
        const [from, to] = [startWall + ahead * day, startWall + (ahead + length) * day];
        const floating = expand(each, startWall, 'UTC', from - 2 * day, to).walls;
        const { walls, epochs } = expand(each, startWall, zone, from, to);
        expect(epochs).toEqual([...new Set(epochs)].sort((one, other) => one - other));
        const table = zoneTable(zone);
        expect(walls).toEqual(epochs.map((epoch) => table?.wallOf(epoch)));
        const kept = new Set(walls);
        for (const wall of floating) {
          const moved = table?.wallOf(table.epochOf(wall)) ?? wall;
          expect(moved).toBeGreaterThanOrEqual(wall);
          if (moved >= from && moved < to) expect(kept.delete(moved) || moved !== wall).toBe(true);
        }
        expect(kept.size).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same starts however the window is split, and again when asked again', () => {
    fc.assert(
      fc.property(cases, fc.nat(900), ({ each, startWall, zone, span: [ahead, length] }, cut) => {
        const [from, to] = [startWall + ahead * day, startWall + (ahead + length) * day];
        const middle = Math.min(from + cut * day + 9000, to);
        const whole = expand(each, startWall, zone, from, to);
        const parts = [expand(each, startWall, zone, from, middle), expand(each, startWall, zone, middle, to)];
        expect(parts.flatMap(({ epochs }) => epochs)).toEqual(whole.epochs);
        expect(expand(each, startWall, zone, from, to)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('stops at a limit with the first of the starts', () => {
    fc.assert(
      fc.property(cases, fc.nat(20), ({ each, startWall, zone, span: [ahead] }, limit) => {
        const [from, to] = [startWall + ahead * day, startWall + (ahead + 400) * day];
        const whole = expand(each, startWall, zone, from, to).epochs;
        const ics = `DTSTART:${text(startWall)}\nRRULE:${each}`;
        const found = expandRecurrence(ics, zone, { from, to, limit });
        expect('allowed' in found ? [] : found.epochs).toEqual(whole.slice(0, limit));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a rule that never fires', () => {
  const never = [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=4;BYMONTHDAY=31',
    'FREQ=HOURLY;INTERVAL=24;BYHOUR=5',
    'FREQ=MINUTELY;INTERVAL=10080;BYDAY=TU',
    'FREQ=DAILY;INTERVAL=146097;BYMONTHDAY=2',
    'FREQ=WEEKLY;INTERVAL=20871;BYMONTH=7',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    'FREQ=YEARLY;INTERVAL=1000000000000;BYDAY=53TU',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6',
  ];

  it.each(never)('is told, in any window: %s', (each) => {
    const ics = `DTSTART:20260105T090000\nRRULE:${each}`;
    const window = { from: null, to: null, limit: 1 };
    expect(expandRecurrence(ics, 'Asia/Shanghai', window)).toMatchObject({ code: 'recurrence-never-happens' });
  });

  it('is told from one that fires late', () => {
    const ics = 'DTSTART:18970101T090000\nRRULE:FREQ=YEARLY;INTERVAL=103;BYMONTH=2;BYMONTHDAY=29';
    const found = expandRecurrence(ics, 'UTC', { from: null, to: null, limit: 1 });
    expect('allowed' in found ? found : found.walls.map(text)).toEqual(['20000229T090000']);
  });
});
