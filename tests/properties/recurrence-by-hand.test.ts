import { expandRecurrence } from '@fortnight/shared/template/recurrence';
import fc from 'fast-check';
import { type Rule, startsByHand, textOf } from './rule-by-hand';

const day = 86_400;
const numbers = (most: number, size: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: size });
const signed = (most: number, size: number) =>
  numbers(most, size).chain((list) => fc.tuple(...list.map((each) => fc.constantFrom(each, each, -each))));
const times = (most: number) => fc.uniqueArray(fc.nat(most), { minLength: 1, maxLength: 3 });
const maybe = (list: fc.Arbitrary<number[]>) => fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, list);
const weekday = fc.nat(6);

type Freq = Rule['freq'];
const freqs: readonly Freq[] = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const intervals: Readonly<Record<Freq, readonly number[]>> = {
  SECONDLY: [1, 7, 61, 3600, 3601, 86_399, 86_401],
  MINUTELY: [1, 7, 59, 90, 1440, 1441],
  HOURLY: [1, 5, 7, 24, 25, 168],
  DAILY: [1, 2, 7, 30, 366],
  WEEKLY: [1, 2, 5],
  MONTHLY: [1, 2, 5, 12],
  YEARLY: [1, 2, 4],
};

/** Rules that RFC 5545 allows, of every frequency and with every part. */
function ruleOf(freq: Freq): fc.Arbitrary<Rule> {
  const is = (...names: Freq[]) => names.includes(freq);
  const never = fc.constant<number[]>([]);
  const nth = is('MONTHLY') ? fc.constantFrom(0, 1, 2, 5, -1, -5) : fc.constantFrom(0, 1, 20, 53, -1, -53);
  const byDay = fc.array(fc.record({ nth: is('MONTHLY', 'YEARLY') ? nth : fc.constant(0), weekday }), { maxLength: 3 });
  return fc
    .record({
      freq: fc.constant(freq),
      interval: fc.constantFrom(...intervals[freq]),
      weekStart: weekday,
      byDay,
      byMonth: maybe(numbers(12, 4)),
      byMonthDay: is('WEEKLY') ? never : maybe(signed(31, 6)),
      byYearDay: is('DAILY', 'WEEKLY', 'MONTHLY') ? never : maybe(signed(366, 40)),
      byWeekNo: is('YEARLY') ? maybe(signed(53, 8)) : never,
      byHour: maybe(times(23)),
      byMinute: maybe(times(59)),
      bySecond: maybe(times(59)),
      bySetPos: is('SECONDLY') ? never : maybe(signed(4, 2)),
    })
    .map((rule) =>
      rule.byWeekNo.length > 0 ? { ...rule, byDay: rule.byDay.map((each) => ({ ...each, nth: 0 })) } : rule,
    )
    .map((rule) => ({ ...rule, bySetPos: rule.byDay.length + rule.byHour.length > 0 ? rule.bySetPos : [] }));
}

const lengths: Readonly<Partial<Record<Freq, number>>> = { SECONDLY: 1, MINUTELY: 2, HOURLY: 20 };

describe('a rule of any frequency with any parts', () => {
  it.each(freqs)('gives by the %s what asking every second gives', (freq) => {
    const start = fc.integer({ min: 5000 * day, max: 25_000 * day });
    const ahead = fc.oneof(fc.constant(0), fc.nat(3000));
    fc.assert(
      fc.property(ruleOf(freq), start, ahead, fc.nat(lengths[freq] ?? 400), (rule, startWall, days, length) => {
        const first = Math.floor(startWall / day) + days;
        const window = { from: first * day, to: (first + length + 1) * day, limit: null };
        const ics = `DTSTART:${new Date(startWall * 1000).toISOString().replace(/[-:]|\.000Z/g, '')}`;
        const found = expandRecurrence(`${ics}\nRRULE:${textOf(rule)}`, 'UTC', window);
        const expected = startsByHand(rule, startWall, first, first + length);
        if ('allowed' in found) expect([found.code, expected]).toEqual(['recurrence-never-happens', []]);
        else expect(found.walls).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  it.each(freqs)('counts by the %s what it gives', (freq) => {
    fc.assert(
      fc.property(ruleOf(freq), fc.integer({ min: 1, max: 40 }), fc.nat(40), (rule, count, ahead) => {
        const startWall = 20_000 * day + 9 * 3600;
        const expand = (more: string, window: { from: number | null; limit: number | null }) => {
          const ics = `DTSTART:20241004T090000\nRRULE:${textOf(rule)}${more}`;
          const found = expandRecurrence(ics, 'UTC', { ...window, to: null });
          return 'allowed' in found ? [] : found.epochs;
        };
        const all = expand('', { from: null, limit: count });
        const from = all[Math.min(ahead, all.length - 1)] ?? startWall;
        expect(expand(`;COUNT=${count}`, { from: null, limit: null })).toEqual(all);
        expect(expand(`;COUNT=${count}`, { from, limit: null })).toEqual(all.filter((epoch) => epoch >= from));
      }),
      { numRuns: 30 },
    );
  });
});
