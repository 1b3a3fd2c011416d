import { addDays, addMonths, daysBetween, isWithin, monthOf, weekdayOf } from '@fortnight/shared/time/days';
import { reckonPromise, windowAt, windowsEndingIn } from '@fortnight/shared/template/promise.rules';
import { periods } from '@fortnight/shared/template/template.contract';
import fc from 'fast-check';
import { date, monday } from './arbitraries';

const per = fc.constantFrom(...periods);
const month = date('2015-01-01', '2045-12-31').map(monthOf);

describe('the periods of a promise', () => {
  it('tile time: the window of a date holds it, and the next one begins the day after', () => {
    fc.assert(
      fc.property(per, date(), monday, (period, on, anchor) => {
        const window = windowAt(period, on, anchor);
        expect(isWithin(on, window)).toBe(true);
        expect(windowAt(period, window.fromOn, anchor)).toEqual(window);
        expect(windowAt(period, window.untilOn, anchor)).toEqual(window);
        expect(windowAt(period, addDays(window.untilOn, 1), anchor).fromOn).toBe(addDays(window.untilOn, 1));
        expect(windowAt(period, addDays(window.fromOn, -1), anchor).untilOn).toBe(addDays(window.fromOn, -1));
      }),
      { numRuns: 500 },
    );
  });

  it('partition a year from the anchor Monday: each day lies in one of them, and none is longer than its kind', () => {
    const longest = { week: 7, fortnight: 14, month: 31, 'two-months': 62, quarter: 92, year: 366 };
    fc.assert(
      fc.property(per, fc.integer({ min: 2015, max: 2045 }), monday, (period, year, anchor) => {
        const windows = new Map<string, string>();
        for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
          const { fromOn, untilOn } = windowAt(period, on, anchor);
          windows.set(fromOn, untilOn);
          expect(daysBetween(fromOn, untilOn) + 1).toBeLessThanOrEqual(longest[period]);
        }
        const ordered = [...windows].sort(([one], [other]) => (one < other ? -1 : 1));
        for (const [at, [, untilOn]] of ordered.entries()) {
          const next = ordered[at + 1];
          if (next) expect(next[0]).toBe(addDays(untilOn, 1));
        }
        if (windows.has(anchor)) expect(windowAt(period, anchor, anchor).fromOn).toBe(anchor);
      }),
      { numRuns: 60 },
    );
  });

  it('belong to exactly one month’s plan each, none left out, none twice', () => {
    fc.assert(
      fc.property(per, month, fc.integer({ min: 1, max: 30 }), monday, (period, first, count, anchor) => {
        const months = Array.from({ length: count }, (_, index) => addMonths(first, index));
        const windows = months.flatMap((each) =>
          windowsEndingIn(period, each, anchor).map((window) => ({ each, ...window })),
        );
        for (const [index, window] of windows.entries()) {
          expect(monthOf(window.untilOn)).toBe(window.each);
          const next = windows[index + 1];
          if (next) expect(next.fromOn).toBe(addDays(window.untilOn, 1));
        }
        const length = { week: 4, fortnight: 2, month: 1, 'two-months': 0, quarter: 0, year: 0 }[period] * count;
        expect(windows.length).toBeGreaterThanOrEqual(length);
      }),
    );
  });

  it('keep a fortnight fourteen days long from a Monday, a whole number of them from the anchor', () => {
    fc.assert(
      fc.property(date(), monday, (on, anchor) => {
        const { fromOn, untilOn } = windowAt('fortnight', on, anchor);
        expect([weekdayOf(fromOn), daysBetween(fromOn, untilOn), Math.abs(daysBetween(anchor, fromOn) % 14)]).toEqual([
          1, 13, 0,
        ]);
      }),
    );
  });
});

describe('reckoning a promise', () => {
  const dates = fc.array(date('2026-11-01', '2026-12-31'), { maxLength: 12 });
  const promise = fc.record({ count: fc.integer({ min: 1, max: 6 }), minGapDays: fc.integer({ min: 1, max: 5 }) });
  const window = { fromOn: '2026-11-23', untilOn: '2026-12-06' };

  it('does not depend on the order of the sittings, and adds up', () => {
    fc.assert(
      fc.property(promise, dates, (asked, sittings) => {
        const reckoned = reckonPromise(asked, window, sittings);
        expect(reckonPromise(asked, window, [...sittings].reverse())).toEqual(reckoned);
        expect(reckoned.missing).toBe(Math.max(0, asked.count - reckoned.placed));
        expect(reckoned.placed).toBe(new Set(sittings.filter((on) => isWithin(on, window))).size);
      }),
    );
  });

  it('names a pair exactly when some two sittings, one of them inside, lie too close', () => {
    fc.assert(
      fc.property(promise, dates, (asked, sittings) => {
        const isCrowded = sittings.some((one, at) =>
          sittings.some(
            (other, place) =>
              place !== at && isWithin(one, window) && Math.abs(daysBetween(one, other)) < asked.minGapDays,
          ),
        );
        expect(reckonPromise(asked, window, sittings).tooClose.length > 0).toBe(isCrowded);
      }),
    );
  });
});
