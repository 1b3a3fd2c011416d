import { Temporal } from 'temporal-polyfill';
import { dateOf, dayNumber } from './days';
import type { InstantText } from './time-text';

const second = 1000;
const day = 86_400 * second;

/**
 * Milliseconds since 1970-01-01T00:00:00Z of an instant text (RFC 3339, UTC, whole seconds).
 * @throws RangeError for any other text.
 */
export function epochMsOf(at: InstantText): number {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)Z$/.exec(at);
  if (!parts) throw new RangeError(`not an instant: ${at}`);
  const seconds = Number(parts[2]) * 3600 + Number(parts[3]) * 60 + Number(parts[4]);
  return dayNumber(parts[1] ?? '') * day + seconds * second;
}

/** The instant text of an instant or of epoch milliseconds; fractions of a second are dropped, towards the past. */
export function toInstantText(at: Temporal.Instant | number): InstantText {
  const epochMs = typeof at === 'number' ? at : at.epochMilliseconds;
  const days = Math.floor(epochMs / day);
  const seconds = Math.floor((epochMs - days * day) / second);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${dateOf(days)}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(seconds % 60)}Z`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** A Temporal instant of an instant text. */
export function instantOf(at: InstantText): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(epochMsOf(at));
}
