import { addDays, datesIn, daysBetween, isWithin, mondayOf, weekdayOf } from '@fortnight/shared/time/days';
import { type AnchoredRuleSet, checkRuleSet, expandDates } from '@fortnight/shared/template/recurrence';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { date, monday, zones } from './arbitraries';

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const days = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 7 });
const interval = fc.integer({ min: 1, max: 6 });
const ordinal = fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5);

const weekly = fc.record({ days, interval });
const monthly = fc.record({ nth: ordinal, day: fc.constantFrom(...names), interval });
const rule = fc.oneof(
  weekly.map((each) => `FREQ=WEEKLY;INTERVAL=${each.interval};BYDAY=${each.days.join(',')}`),
  monthly.map((each) => `FREQ=MONTHLY;INTERVAL=${each.interval};BYDAY=${each.nth}${each.day}`),
  interval.map((each) => `FREQ=DAILY;INTERVAL=${each}`),
  fc.integer({ min: 1, max: 31 }).map((each) => `FREQ=MONTHLY;BYMONTHDAY=${each}`),
  fc.integer({ min: 1, max: 60 }).map((each) => `FREQ=WEEKLY;COUNT=${each}`),
  days.map((each) => `FREQ=MONTHLY;BYDAY=${each.join(',')};BYSETPOS=-1`),
);
const on = date('2020-01-01', '2030-12-31');
const ruleSet: fc.Arbitrary<AnchoredRuleSet> = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
  extraOn: fc.array(on, { maxLength: 10 }),
  exceptOn: fc.array(on, { maxLength: 10 }),
  anchorOn: monday.filter((each) => each < '2028-01-01'),
});
const window = fc.tuple(on, fc.nat(400)).map(([fromOn, length]) => ({ fromOn, untilOn: addDays(fromOn, length) }));

describe('expanding a rule set', () => {
  it('gives the dates of its window in order, each once, none of the exceptions', () => {
    fc.assert(
      fc.property(ruleSet, window, (set, { fromOn, untilOn }) => {
        expect(checkRuleSet(set)).toEqual({ allowed: true });
        const dates = expandDates(set, fromOn, untilOn);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.filter((each) => set.exceptOn.includes(each) || !isWithin(each, { fromOn, untilOn }))).toEqual([]);
      }),
    );
  });

  it('gives the same dates however the window is split', () => {
    fc.assert(
      fc.property(ruleSet, window, fc.nat(400), (set, { fromOn, untilOn }, cut) => {
        const middle = addDays(fromOn, Math.min(cut, daysBetween(fromOn, untilOn)));
        const parts = [...expandDates(set, fromOn, middle), ...expandDates(set, addDays(middle, 1), untilOn)];
        expect(parts).toEqual(expandDates(set, fromOn, untilOn));
      }),
    );
  });

  it('agrees with counting weeks by hand, intervals from the anchor’s week', () => {
    fc.assert(
      fc.property(weekly, on, window, (each, anchorOn, { fromOn, untilOn }) => {
        const rules = [`FREQ=WEEKLY;INTERVAL=${each.interval};BYDAY=${each.days.join(',')}`];
        const byHand = datesIn(fromOn, untilOn).filter(
          (day) =>
            day >= anchorOn &&
            each.days.includes(names[weekdayOf(day) - 1] ?? 'MO') &&
            (daysBetween(mondayOf(anchorOn), mondayOf(day)) / 7) % each.interval === 0,
        );
        expect(expandDates({ rules, extraOn: [], exceptOn: [], anchorOn }, fromOn, untilOn)).toEqual(byHand);
      }),
    );
  });

  it('agrees with counting weekdays of a month by hand', () => {
    fc.assert(
      fc.property(monthly, on, window, ({ nth, day, interval: every }, anchorOn, { fromOn, untilOn }) => {
        const rules = [`FREQ=MONTHLY;INTERVAL=${every};BYDAY=${nth}${day}`];
        const byHand = datesIn(fromOn, untilOn).filter(
          (each) =>
            each >= anchorOn &&
            names[weekdayOf(each) - 1] === day &&
            isNth(each, nth) &&
            monthsApart(anchorOn, each) % every === 0,
        );
        expect(expandDates({ rules, extraOn: [], exceptOn: [], anchorOn }, fromOn, untilOn)).toEqual(byHand);
      }),
    );
  });
});

describe('the process’s own time zone', () => {
  it('changes not a byte of dates and instants', async () => {
    const script = join(__dirname, 'expand-in-zone.cjs');
    const run = async (zone: string): Promise<string> => {
      const { stdout } = await promisify(execFile)(process.execPath, [script, ...zones], {
        env: { ...process.env, TZ: zone },
      });
      return stdout;
    };
    const [utc, ...others] = await Promise.all(['UTC', 'Asia/Shanghai', 'America/New_York'].map(run));
    expect(utc?.length).toBeGreaterThan(10_000);
    expect(others).toEqual(
      [utc, utc].map((bytes, index) => bytes?.replace('"UTC"', index === 0 ? '"Asia/Shanghai"' : '"America/New_York"')),
    );
  });
});

function isNth(on: string, nth: number): boolean {
  const same = (weeks: number): boolean => addDays(on, weeks * 7).startsWith(on.slice(0, 7));
  const step = nth > 0 ? -1 : 1;
  return same((Math.abs(nth) - 1) * step) && !same(Math.abs(nth) * step);
}

function monthsApart(from: string, until: string): number {
  return (
    (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7))
  );
}
