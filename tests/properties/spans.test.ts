import {
  contains,
  minutesOf,
  overlaps,
  sharedSpan,
  shift,
  spanOf,
  spanOfDates,
  textsOf,
  type TimeSpan,
} from '@fortnight/shared/time/time-span';
import { addDays } from '@fortnight/shared/time/days';
import fc from 'fast-check';
import { date, zone } from './arbitraries';

/** Short spans on whole minutes of a few hours, so that they often touch and overlap. */
const span: fc.Arbitrary<TimeSpan> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, length]) => ({ from: from * 60_000, until: (from + length) * 60_000 }));

describe('time spans', () => {
  it('overlap exactly when some minute lies in both', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const minutes = Array.from({ length: 100 }, (_, index) => index * 60_000);
        const isShared = minutes.some((at) => contains(one, at) && contains(other, at));
        expect(overlaps(one, other)).toBe(isShared);
        expect(overlaps(other, one)).toBe(isShared);
        expect(sharedSpan(one, other) !== null).toBe(isShared);
      }),
      { numRuns: 500 },
    );
  });

  it('share what both enclose', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = sharedSpan(one, other);
        if (!shared) return;
        for (const each of [one, other]) {
          expect(shared.from >= each.from && shared.until <= each.until).toBe(true);
        }
        expect(minutesOf(shared)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('keep their length when shifted, and come back', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: -500, max: 500 }), (one, minutes) => {
        expect(minutesOf(shift(one, minutes))).toBe(minutesOf(one));
        expect(shift(shift(one, minutes), -minutes)).toEqual(one);
      }),
    );
  });

  it('are read from texts as they are written', () => {
    fc.assert(
      fc.property(span, (one) => {
        const { startsAt, endsAt } = textsOf(one);
        expect(spanOf(startsAt, endsAt)).toEqual(one);
      }),
    );
  });

  it('of neighbouring dates touch without a gap, at every site', () => {
    fc.assert(
      fc.property(date(), fc.nat(40), zone, (on, days, name) => {
        const [first, second] = [
          spanOfDates(on, addDays(on, days), name),
          spanOfDates(addDays(on, days + 1), addDays(on, days + 1), name),
        ];
        expect(first.until).toBe(second.from);
      }),
    );
  });
});
