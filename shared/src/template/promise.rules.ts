import {
  addDays,
  addMonths,
  dateOf,
  type DateRange,
  dayNumber,
  daysBetween,
  firstOfMonth,
  isWithin,
  lastOfMonth,
  mondayOf,
  monthOf,
  weekdayOf,
} from '../time/days';
import type { DateText, MonthText } from '../time/time-text';
import type { Period, Promised } from './template.contract';

/** How a promise stands in one of its periods. */
export interface Reckoning {
  readonly needed: number;
  /** Days with a sitting: two on one day count once. */
  readonly placed: number;
  readonly missing: number;
  /** Neighbouring sittings closer than the promise says, the earlier first; the same date twice when on one day. */
  readonly tooClose: readonly (readonly [DateText, DateText])[];
}

const monthsOf = { month: 1, 'two-months': 2, quarter: 3, year: 12 } as const;

/**
 * The period, both ends included, that a date lies in. Weeks run Monday to Sunday; fortnights follow one another from
 * the site's anchor Monday, before it as after it; the others are of the calendar, pairs of months from January.
 * @throws RangeError when the anchor is not a Monday.
 */
export function windowAt(per: Period, on: DateText, anchorMonday: DateText): DateRange {
  if (weekdayOf(anchorMonday) !== 1) throw new RangeError(`not a Monday: ${anchorMonday}`);
  if (per === 'week') return { fromOn: mondayOf(on), untilOn: addDays(mondayOf(on), 6) };
  if (per === 'fortnight') {
    const anchor = dayNumber(anchorMonday);
    const from = anchor + Math.floor((dayNumber(on) - anchor) / 14) * 14;
    return { fromOn: dateOf(from), untilOn: dateOf(from + 13) };
  }
  const length = monthsOf[per];
  const first = addMonths(monthOf(on), -((Number(on.slice(5, 7)) - 1) % length));
  return { fromOn: firstOfMonth(first), untilOn: lastOfMonth(addMonths(first, length - 1)) };
}

/**
 * The periods that a month's plan answers for: those that end in it (domain.md, cadence), in order. They may begin in
 * the month before, and what that plan holds counts.
 */
export function windowsEndingIn(per: Period, month: MonthText, anchorMonday: DateText): DateRange[] {
  const windows: DateRange[] = [];
  let window = windowAt(per, firstOfMonth(month), anchorMonday);
  while (monthOf(window.untilOn) <= month) {
    windows.push(window);
    window = windowAt(per, addDays(window.untilOn, 1), anchorMonday);
  }
  return windows;
}

/** How many days of a window have a sitting that counts: two on one day count once (domain.md, cadence). */
export function placedIn(window: DateRange, dates: readonly DateText[]): number {
  return new Set(dates.filter((on) => isWithin(on, window))).size;
}

/**
 * How many sittings of a team a promise still lacks in a window. `sittingDates` in any order, an A/B pair of runs once;
 * dates outside the window do not count, but a neighbour there can be too close.
 */
export function reckonPromise(
  promise: Pick<Promised, 'count' | 'minGapDays'>,
  window: DateRange,
  sittingDates: readonly DateText[],
): Reckoning {
  const sorted = [...sittingDates].sort();
  const placed = placedIn(window, sorted);
  const tooClose = sorted.slice(1).flatMap((on, index) => {
    const before = sorted[index] ?? on;
    const isOurs = isWithin(before, window) || isWithin(on, window);
    return isOurs && daysBetween(before, on) < promise.minGapDays ? [[before, on] as const] : [];
  });
  return { needed: promise.count, placed, missing: Math.max(0, promise.count - placed), tooClose };
}
