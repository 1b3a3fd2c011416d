import { datesIn, dayNumber, weekdayOf, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import type { Promised, PromiseLimits } from './template.contract';

type DayLimits = Pick<PromiseLimits, 'workingDaysOnly' | 'weekdays'>;

/** Whether a sitting on this day counts for a promise. On a day that the site is closed none does. */
export function countsOn(on: DateText, { workingDaysOnly, weekdays }: DayLimits, calendar: WorkingCalendar): boolean {
  const isAsked = weekdays === null || weekdays.includes(weekdayOf(on));
  return isAsked && (workingDaysOnly ? calendar.isWorkingDay(on) : calendar.dayKind(on) !== 'closed');
}

/** Days on which sittings could still be held, and those already taken, all of one promise. */
export interface Spread {
  /** In order, each once. */
  readonly days: readonly DateText[];
  /** Sittings of the period that is to be filled. */
  readonly inside: readonly DateText[];
  /** Sittings of the periods beside it: the promise's distance holds across the edge too. */
  readonly outside: readonly DateText[];
}

/** What days can still take. */
export interface Reach {
  /** Most sittings that the days can take besides those there are, the promise's distance apart. */
  readonly reachable: number;
  /**
   * Days that can take one such that the rest can still be met: each is part of some choice of as many days as are
   * missing, or, where these cannot be had any more, of as many as can.
   */
  readonly candidates: readonly DateText[];
}

/**
 * How many of `missing` sittings the days can still take, and on which. Exact: taking the earliest day each time gives
 * the most that any choice can, so before and after each day the most is known.
 */
export function reachOf(spread: Spread, missing: number, gap: number, outsideGap = gap): Reach {
  const days = freeDays(spread, gap, outsideGap);
  const numbers = days.map(dayNumber);
  const [before, after] = [mostUpTo(numbers, gap), mostUpTo(mirrored(numbers), gap).reverse()];
  const reachable = before.at(-1) ?? 0;
  const asked = Math.min(missing, reachable);
  if (asked === 0) return { reachable, candidates: [] };
  const candidates = days.filter((_, at) => {
    const [left, right] = [lastAtMost(numbers, at, gap), firstAtLeast(numbers, at, gap)];
    return (before[left] ?? 0) + 1 + (after[right] ?? 0) >= asked;
  });
  return { reachable, candidates };
}

/**
 * The days that an even spread chooses from: the widest distance at which all that is missing still fits, though no
 * wider than the period divided by the count, and half of it to the sittings of the periods beside. Where not all fits
 * at the promise's own distance, the days of the most that does.
 */
export function evenDays(spread: Spread, missing: number, promise: Pick<Promised, 'minGapDays'>, even: number): Reach {
  for (let gap = Math.max(even, promise.minGapDays); gap > promise.minGapDays; gap -= 1) {
    const reach = reachOf(spread, missing, gap, Math.max(promise.minGapDays, Math.floor(gap / 2)));
    if (reach.reachable >= missing) return reach;
  }
  return reachOf(spread, missing, promise.minGapDays);
}

/** The days of a range on which sittings of a promise count, in order. */
export function daysThatCount(range: DateRange, limits: DayLimits, calendar: WorkingCalendar): DateText[] {
  return datesIn(range.fromOn, range.untilOn).filter((on) => countsOn(on, limits, calendar));
}

function freeDays({ days, inside, outside }: Spread, gap: number, outsideGap: number): DateText[] {
  const [own, others] = [inside.map(dayNumber), outside.map(dayNumber)];
  return days.filter((on) => {
    const day = dayNumber(on);
    return own.every((one) => Math.abs(one - day) >= gap) && others.every((one) => Math.abs(one - day) >= outsideGap);
  });
}

/** For each place in the list the most days of it up to there that lie `gap` apart. */
function mostUpTo(days: readonly number[], gap: number): number[] {
  let [last, most] = [-Infinity, 0];
  return days.map((day) => {
    if (day - last >= gap) [last, most] = [day, most + 1];
    return most;
  });
}

function mirrored(days: readonly number[]): number[] {
  return days.map((day) => -day).reverse();
}

/** Place of the last day at least `gap` before the one at `at`; −1 for none. */
function lastAtMost(days: readonly number[], at: number, gap: number): number {
  let place = at - 1;
  while (place >= 0 && (days[at] ?? 0) - (days[place] ?? 0) < gap) place -= 1;
  return place;
}

/** Place of the first day at least `gap` after the one at `at`; beyond the list for none. */
function firstAtLeast(days: readonly number[], at: number, gap: number): number {
  let place = at + 1;
  while (place < days.length && (days[place] ?? 0) - (days[at] ?? 0) < gap) place += 1;
  return place;
}
