import { countSittings, type TeamSitting } from '@fortnight/shared/template/counted-sittings';
import { openLimits } from '@fortnight/shared/template/programme.rules';
import { evenDays, reachOf } from '@fortnight/shared/template/promise-days';
import { promiseReport } from '@fortnight/shared/template/promise-report';
import { windowAt } from '@fortnight/shared/template/promise.rules';
import { spreadDates } from '@fortnight/shared/template/spread';
import { periods, type Promised } from '@fortnight/shared/template/template.contract';
import { addDays, daysBetween, isWithin } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import fc from 'fast-check';
import { monday } from './arbitraries';

const first = '2026-11-02';
const day = (offset: number): string => addDays(first, offset);
const someDays = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: most })
    .map((list) => list.sort((a, b) => a - b).map(day));

/** Every choice of days that lie `gap` apart from one another and from those taken, by trying all. */
function choices(days: readonly string[], taken: readonly string[], gap: number): string[][] {
  const isFar = (one: string, others: readonly string[]): boolean =>
    others.every((other) => Math.abs(daysBetween(one, other)) >= gap);
  const found: string[][] = [];
  for (let bits = 0; bits < 2 ** days.length; bits += 1) {
    const chosen = days.filter((_, at) => (bits >> at) % 2 === 1);
    if (chosen.every((one, at) => isFar(one, [...taken, ...chosen.slice(0, at)]))) found.push(chosen);
  }
  return found;
}

describe('the days that a promise can still take', () => {
  const asked = [someDays(9), someDays(3), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 })] as const;

  it('are as many, and those, that trying every choice finds', () => {
    fc.assert(
      fc.property(...asked, (days, taken, gap, missing) => {
        const all = choices(days, taken, gap);
        const most = Math.max(...all.map((choice) => choice.length));
        const wanted = Math.min(missing, most);
        const { reachable, candidates } = reachOf({ days, inside: taken, outside: [] }, missing, gap);
        expect(reachable).toBe(most);
        const parts = new Set(wanted === 0 ? [] : all.filter(({ length }) => length >= wanted).flat());
        expect(candidates).toEqual([...parts].sort());
      }),
      { numRuns: 400 },
    );
  });

  it('spread at the widest distance at which all still fit', () => {
    fc.assert(
      fc.property(...asked, fc.integer({ min: 1, max: 14 }), (days, inside, minGapDays, missing, even) => {
        const spread = { days, inside, outside: [] };
        const { candidates } = evenDays(spread, missing, { minGapDays }, even);
        const fits = (gap: number): boolean => choices(days, inside, gap).some(({ length }) => length >= missing);
        let widest = Math.max(even, minGapDays);
        while (widest > minGapDays && !fits(widest)) widest -= 1;
        expect(candidates).toEqual(reachOf(spread, missing, widest).candidates);
      }),
      { numRuns: 200 },
    );
  });

  it('lead to a kept promise, whichever is taken first and then again', () => {
    fc.assert(
      fc.property(...asked, fc.infiniteStream(fc.nat()), (days, taken, gap, missing, picks) => {
        const inside = [...taken];
        const { reachable } = reachOf({ days, inside, outside: [] }, missing, gap);
        for (let left = Math.min(missing, reachable); left > 0; left -= 1) {
          const { candidates } = reachOf({ days, inside, outside: [] }, left, gap);
          const pick = candidates[(picks.next().value ?? 0) % candidates.length];
          expect(pick).toBeDefined();
          inside.push(pick ?? '');
        }
      }),
      { numRuns: 200 },
    );
  });
});

const calendar = fc.uniqueArray(fc.integer({ min: -20, max: 60 }), { maxLength: 30 }).map((offsets) =>
  workingCalendar({
    weekend: [6, 7],
    marks: offsets.map((offset) => ({
      on: day(offset),
      kind: (['holiday', 'makeup', 'closed'] as const)[Math.abs(offset) % 3] ?? 'closed',
      name: '',
    })),
    coveredThrough: '2026-12-31',
  }),
);
const promised: fc.Arbitrary<Promised> = fc.record({
  count: fc.integer({ min: 1, max: 5 }),
  per: fc.constantFrom(...periods),
  minGapDays: fc.integer({ min: 1, max: 4 }),
  workingDaysOnly: fc.boolean(),
  weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })),
  notBefore: fc.constantFrom(null, '09:00'),
  notAfter: fc.constantFrom(null, '17:00'),
  minutes: fc.constantFrom(null, 60),
});
const sittings: fc.Arbitrary<TeamSitting[]> = fc.array(
  fc.record({
    sessionId: fc.uuid(),
    occurrence: fc.nat({ max: 9 }).map(String),
    on: fc.integer({ min: -20, max: 60 }).map(day),
    startsLocally: fc.constantFrom('08:00', '10:00', '16:30'),
    minutes: fc.constantFrom(45, 60, 90),
    state: fc.constantFrom('planned' as const, 'binding' as const, 'held' as const),
  }),
  { maxLength: 12 },
);

describe('the report of a promise', () => {
  const judged = { today: day(10), slackDays: 3, isSettled: () => false };

  it('does not depend on the order of the sittings, and accounts for each', () => {
    fc.assert(
      fc.property(promised, sittings, calendar, (promise, list, days) => {
        const sorted = countSittings(promise, list, days, judged.today);
        expect(countSittings(promise, [...list].reverse(), days, judged.today)).toEqual(sorted);
        const told = new Set([...sorted.counted, ...sorted.uncounted].map(({ sessionId }) => sessionId));
        for (const { sessionId, occurrence } of list) {
          // Of a pair that counts only the later run is told, and of one that does not, what is wrong with it.
          const pair = list.filter((one) => one.occurrence === occurrence);
          expect(told.has(sessionId) || pair.some((one) => told.has(one.sessionId))).toBe(true);
        }
      }),
    );
  });

  it('says broken where the days left cannot take what is missing, and only there', () => {
    fc.assert(
      fc.property(promised, sittings, calendar, monday, (promise, list, days, anchor) => {
        const window = windowAt(promise.per, day(14), anchor);
        const [report] = promiseReport(promise, [window], list, { ...judged, calendar: days });
        if (!report) throw new Error('no report');
        expect(report.missing).toBe(Math.max(0, promise.count - report.placed));
        expect(report.state === 'kept').toBe(report.missing === 0);
        const open = report.uncounted.filter(({ why }) => why === 'roll-call-open').map(({ on }) => on);
        expect(report.state === 'broken').toBe(report.missing > report.reachable + new Set(open).size);
        expect(report.shortfall === null).toBe(report.state !== 'broken');
        for (const on of report.candidates) {
          expect(isWithin(on, window) && on > judged.today && days.dayKind(on) !== 'closed').toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says at risk of whatever is missing once nobody drafts it any more', () => {
    fc.assert(
      fc.property(promised, sittings, calendar, (promise, list, days) => {
        const window = windowAt(promise.per, day(14), '2026-01-05');
        const [report] = promiseReport(promise, [window], list, { ...judged, calendar: days, isSettled: () => true });
        expect(report?.state).not.toBe('open');
      }),
    );
  });
});

describe('an even spread', () => {
  it('keeps the promise in every whole period that has room for it, and its distance everywhere', () => {
    fc.assert(
      fc.property(promised, calendar, monday, (given, days, anchor) => {
        const promise = { ...openLimits, ...given };
        const range = { fromOn: windowAt(promise.per, first, anchor).fromOn, untilOn: addDays(first, 120) };
        const dates = spreadDates(promise, range, anchor, days);
        for (const [at, on] of dates.slice(1).entries()) {
          expect(daysBetween(dates[at] ?? on, on)).toBeGreaterThanOrEqual(promise.minGapDays);
        }
        expect(spreadDates(promise, range, anchor, days)).toEqual(dates);
      }),
      { numRuns: 100 },
    );
  });
});
