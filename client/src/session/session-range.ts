import type { Language } from '@fortnight/shared/rule/problem';
import {
  addDays,
  addMonths,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  type DateRange,
} from '@fortnight/shared/time/days';
import { isDateText, type DateText } from '@fortnight/shared/time/time-text';
import { dateRangeWords, monthWords } from '../time/date-words';

export const spans = ['week', 'month'] as const;
export type RangeSpan = (typeof spans)[number];

/** A span and a date in it, as the address says; today's week where it says nothing or nonsense. */
export function readRange(span: string | undefined, on: string | undefined, today: DateText): SessionRange {
  return { span: span === 'month' ? 'month' : 'week', on: on !== undefined && isDateText(on) ? on : today };
}

/** The week or month around a date. */
export interface SessionRange {
  readonly span: RangeSpan;
  readonly on: DateText;
}

/** First and last date of the range; both belong to it. */
export function datesOf({ span, on }: SessionRange): DateRange {
  if (span === 'month') return { fromOn: firstOfMonth(monthOf(on)), untilOn: lastOfMonth(monthOf(on)) };
  return { fromOn: mondayOf(on), untilOn: addDays(mondayOf(on), 6) };
}

/** A date in the next range, or in the one before. */
export function stepRange({ span, on }: SessionRange, step: 1 | -1): DateText {
  return span === 'month' ? firstOfMonth(addMonths(monthOf(on), step)) : addDays(mondayOf(on), 7 * step);
}

/** 2026年9月, 9月14日 – 20日. */
export function rangeWords(range: SessionRange, language: Language): string {
  if (range.span === 'month') return monthWords(monthOf(range.on), language);
  const { fromOn, untilOn } = datesOf(range);
  return dateRangeWords(fromOn, untilOn, language);
}
