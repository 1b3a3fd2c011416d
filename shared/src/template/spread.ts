import { byText } from '../rule/by-text';
import { addDays, daysBetween, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { daysThatCount, evenDays, type Spread } from './promise-days';
import { windowAt } from './promise.rules';
import type { Promised } from './template.contract';

/** Days between two sittings of a promise when they are spread evenly over a period. */
export function evenGap({ count }: Pick<Promised, 'count'>, window: DateRange): number {
  return Math.floor((daysBetween(window.fromOn, window.untilOn) + 1) / count);
}

/**
 * How far a day lies from the middle of the nearest part of the period that has no sitting yet, the period cut into as
 * many equal parts as sittings are promised. In days, fractions included.
 */
export function distanceToPart(
  on: DateText,
  promise: Pick<Promised, 'count'>,
  window: DateRange,
  taken: readonly DateText[],
): number {
  const days = daysBetween(window.fromOn, window.untilOn) + 1;
  const length = days / promise.count;
  const served = new Set(taken.map((date) => Math.floor(daysBetween(window.fromOn, date) / length)));
  const place = daysBetween(window.fromOn, on) + 0.5;
  let least = days;
  for (let part = 0; part < promise.count; part += 1) {
    if (!served.has(part)) least = Math.min(least, Math.abs(place - (part + 0.5) * length));
  }
  return least;
}

/**
 * The dates that a promise alone gives if nothing stands in the way: period by period spread evenly over the days that
 * count. In order. Where a period has too few such days, fewer than promised.
 */
export function spreadDates(
  promise: Promised,
  { fromOn, untilOn }: DateRange,
  anchorMonday: DateText,
  calendar: WorkingCalendar,
): DateText[] {
  const dates: DateText[] = [];
  let window = windowAt(promise.per, fromOn, anchorMonday);
  while (window.fromOn <= untilOn) {
    dates.push(...spreadIn(window, promise, { inside: [], outside: dates.slice(-1) }, calendar));
    window = windowAt(promise.per, addDays(window.untilOn, 1), anchorMonday);
  }
  return dates.filter((on) => on >= fromOn && on <= untilOn);
}

/** The dates that an even spread adds to those there are, in order; fewer than missing where a period is too small. */
export function spreadIn(
  window: DateRange,
  promise: Promised,
  taken: Pick<Spread, 'inside' | 'outside'>,
  calendar: WorkingCalendar,
): DateText[] {
  const days = daysThatCount(window, promise, calendar);
  const added: DateText[] = [];
  while (taken.inside.length + added.length < promise.count) {
    const inside = [...taken.inside, ...added];
    const spread = { days, inside, outside: taken.outside };
    const { candidates } = evenDays(spread, promise.count - inside.length, promise, evenGap(promise, window));
    const [best] = byPart(candidates, promise, window, inside);
    if (best === undefined) break;
    added.push(best);
  }
  return added.sort();
}

/** Days in the order in which they suit an even spread. */
function byPart(
  days: readonly DateText[],
  promise: Promised,
  window: DateRange,
  taken: readonly DateText[],
): DateText[] {
  const measured = days.map((on) => ({ on, distance: distanceToPart(on, promise, window, taken) }));
  return measured.sort((one, other) => one.distance - other.distance || byText(one.on, other.on)).map(({ on }) => on);
}
