import type { Language } from '@fortnight/shared/rule/problem';
import {
  addDays,
  addMonths,
  dateOf,
  dayNumber,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  type DateRange,
} from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { dateRangeWords, monthWords } from '../time/date-words';

export const boardViews = ['month', 'week'] as const;
export type BoardView = (typeof boardViews)[number];

/** The week or month around a date. */
export function periodOf(view: BoardView, on: DateText): DateRange {
  if (view === 'month') return { fromOn: firstOfMonth(monthOf(on)), untilOn: lastOfMonth(monthOf(on)) };
  const monday = mondayOf(on);
  return { fromOn: monday, untilOn: addDays(monday, 6) };
}

/** The weeks that a view draws: a month from its first Monday's week to its last Sunday's. */
export function drawnDates(view: BoardView, on: DateText): DateRange {
  const { fromOn, untilOn } = periodOf(view, on);
  return { fromOn: mondayOf(fromOn), untilOn: addDays(mondayOf(untilOn), 6) };
}

/** A date in the next period, or in the one before. */
export function stepPeriod(view: BoardView, on: DateText, step: 1 | -1): DateText {
  return view === 'month' ? firstOfMonth(addMonths(monthOf(on), step)) : addDays(on, 7 * step);
}

/** 2026年9月, 9月14日 – 20日; September 2026, 14 – 20 September. */
export function periodWords(view: BoardView, on: DateText, language: Language): string {
  if (view === 'month') return monthWords(monthOf(on), language);
  const { fromOn, untilOn } = periodOf('week', on);
  return dateRangeWords(fromOn, untilOn, language);
}

/** The Mondays of the weeks that a month draws. */
export function mondaysOf(on: DateText): DateText[] {
  const { fromOn, untilOn } = drawnDates('month', on);
  const weeks = (dayNumber(untilOn) + 1 - dayNumber(fromOn)) / 7;
  return Array.from({ length: weeks }, (_, week) => dateOf(dayNumber(fromOn) + week * 7));
}
