import { addDays } from '@fortnight/shared/time/days';
import { epochMsOf, toInstantText } from '@fortnight/shared/time/instant';
import { dateAt, toEpochMs, toInstant, toLocal } from '@fortnight/shared/time/zone';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { date, time, zone, zones } from './arbitraries';

const minute = 60_000;
const instant = fc.integer({
  min: epochMsOf('1970-01-01T00:00:00Z') / 1000,
  max: epochMsOf('9990-01-01T00:00:00Z') / 1000,
});

/** Moments at which a zone's clock changed or will change, from 1990 to 2040. */
function transitions(name: string): number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from('1990-01-01T00:00:00Z').toZonedDateTimeISO(name);
  while (at && at.year < 2040) {
    at = at.getTimeZoneTransition('next');
    if (at) found.push(at.epochMilliseconds);
  }
  return found;
}

/** Wall times within three hours of a change of the clock, where all mistakes live, and a day away from it. */
const delicate = fc
  .constantFrom(...zones.flatMap((name) => transitions(name).map((at) => ({ name, at }))))
  .chain(({ name, at }) =>
    fc.integer({ min: -180, max: 180 }).map((minutes) => ({ name, ...toLocal(at + minutes * minute, name) })),
  )
  .chain((near) => fc.constantFrom(-1, 0, 1).map((days) => ({ ...near, on: addDays(near.on, days) })));

describe('wall time and instant', () => {
  it('come back from a round trip, wherever the clock does not skip', () => {
    fc.assert(
      fc.property(date(), time, zone, (on, local, name) => {
        fc.pre(!isSkipped(on, local, name));
        expect(toLocal(toEpochMs(on, local, name), name)).toEqual({ on, time: local });
      }),
    );
  });

  it('agree with Temporal’s compatible reading near every change of the clock', () => {
    fc.assert(
      fc.property(delicate, ({ on, time: local, name }) => {
        const expected = Temporal.PlainDateTime.from(`${on}T${local}`).toZonedDateTime(name, {
          disambiguation: 'compatible',
        });
        expect(toEpochMs(on, local, name)).toBe(expected.epochMilliseconds);
        expect(toInstant(on, local, name)).toBe(toInstantText(expected.toInstant()));
      }),
      { numRuns: 400 },
    );
  });

  it('move a skipped time forward by the gap, and take the first of a repeated one', () => {
    fc.assert(
      fc.property(delicate, ({ on, time: local, name }) => {
        const plain = Temporal.PlainDateTime.from(`${on}T${local}`);
        const earlier = plain.toZonedDateTime(name, { disambiguation: 'earlier' });
        const later = plain.toZonedDateTime(name, { disambiguation: 'later' });
        const gap = isSkipped(on, local, name) ? later.offsetNanoseconds - earlier.offsetNanoseconds : 0;
        const wall = toLocal(toEpochMs(on, local, name), name);
        expect(`${wall.on}T${wall.time}`).toBe(plain.add({ nanoseconds: gap }).toString({ smallestUnit: 'minute' }));
        if (gap === 0) expect(toEpochMs(on, local, name)).toBe(earlier.epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });

  it('agree with Intl on what the clock on the wall shows', () => {
    fc.assert(
      fc.property(instant, zone, (seconds, name) => {
        const shown = toLocal(seconds * 1000, name);
        const words = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' });
        expect(`${shown.on} ${shown.time}`).toBe(words.format(new Date(seconds * 1000)));
        expect(dateAt(toInstantText(seconds * 1000), name)).toBe(shown.on);
      }),
      { numRuns: 400 },
    );
  });

  it('write an instant as it was read', () => {
    fc.assert(fc.property(instant, (seconds) => expect(epochMsOf(toInstantText(seconds * 1000))).toBe(seconds * 1000)));
  });
});

function isSkipped(on: string, local: string, name: string): boolean {
  const plain = Temporal.PlainDateTime.from(`${on}T${local}`);
  return !plain.toZonedDateTime(name, { disambiguation: 'compatible' }).toPlainDateTime().equals(plain);
}
