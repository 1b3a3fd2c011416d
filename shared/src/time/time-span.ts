import { addDays } from './days';
import { epochMsOf, toInstantText } from './instant';
import type { DateText, InstantText } from './time-text';
import { toEpochMs } from './zone';

const minute = 60_000;

/** A stretch of time in epoch milliseconds, half open: `from` belongs to it, `until` does not. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * The span between two instants, `startsAt` included and `endsAt` not.
 * @throws RangeError when it would end before it starts.
 */
export function spanOf(startsAt: InstantText, endsAt: InstantText): TimeSpan {
  const span = { from: epochMsOf(startsAt), until: epochMsOf(endsAt) };
  if (span.until < span.from) throw new RangeError(`ends before it starts: ${startsAt} to ${endsAt}`);
  return span;
}

/** From 00:00 of the first date to 24:00 of the last one, at a site; 23 or 25 hours a day where its clock changes. */
export function spanOfDates(fromOn: DateText, untilOn: DateText, zone: string): TimeSpan {
  return { from: toEpochMs(fromOn, '00:00', zone), until: toEpochMs(addDays(untilOn, 1), '00:00', zone) };
}

/** Both ends as instant texts. */
export function textsOf(span: TimeSpan): { startsAt: InstantText; endsAt: InstantText } {
  return { startsAt: toInstantText(span.from), endsAt: toInstantText(span.until) };
}

/** Whether two spans share time. Spans that only touch do not, and an empty span overlaps nothing. */
export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  return Math.max(one.from, other.from) < Math.min(one.until, other.until);
}

/** The time that two spans share, or null. */
export function sharedSpan(one: TimeSpan, other: TimeSpan): TimeSpan | null {
  return overlaps(one, other)
    ? { from: Math.max(one.from, other.from), until: Math.min(one.until, other.until) }
    : null;
}

/** Whether a moment, in epoch milliseconds, lies in the span. */
export function contains(span: TimeSpan, at: number): boolean {
  return at >= span.from && at < span.until;
}

/** The span's length in minutes. */
export function minutesOf(span: TimeSpan): number {
  return (span.until - span.from) / minute;
}

/** The same length, `minutes` later, or earlier for a negative number. */
export function shift(span: TimeSpan, minutes: number): TimeSpan {
  return { from: span.from + minutes * minute, until: span.until + minutes * minute };
}
