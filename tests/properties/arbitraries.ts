import { dateOf, dayNumber } from '@fortnight/shared/time/days';
import { timeOfDay } from '@fortnight/shared/time/zone';
import fc from 'fast-check';

/** Zones that differ in what they do: none, north, south of the date line with a lost day, half an hour. */
export const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kolkata'] as const;

export const zone = fc.constantFrom(...zones);

/** A date from 1990 to 2050, or between two of one's own. */
export function date(fromOn = '1990-01-01', untilOn = '2050-12-31'): fc.Arbitrary<string> {
  return fc.integer({ min: dayNumber(fromOn), max: dayNumber(untilOn) }).map(dateOf);
}

export const time = fc.integer({ min: 0, max: 1439 }).map(timeOfDay);

/** A Monday from 2015 to 2045. */
export const monday = fc.integer({ min: 0, max: 1500 }).map((week) => dateOf(dayNumber('2015-01-05') + week * 7));
