import { daysInMonth, dayNumberOf } from '../time/civil';

/**
 * A DATE or DATE-TIME value (RFC 5545 3.3.4, 3.3.5): `wall` in seconds as if the clock were UTC's. A date is its
 * midnight; `utc` was written with Z, and its wall is the epoch time.
 */
export interface Moment {
  readonly kind: 'date' | 'floating' | 'utc';
  readonly wall: number;
}

const day = 86_400;

/** Reads `20261201`, `20261201T090000` or `20261201T090000Z`. */
export function readMoment(text: string): Moment | 'not-a-moment' | 'no-such-moment' {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i.exec(text);
  if (!parts) return 'not-a-moment';
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(numberOf);
  const seconds = secondsOfDay(hour, minute, second);
  if (!isDate(year, month, dayOfMonth) || seconds === null) return 'no-such-moment';
  const wall = dayNumberOf(year, month, dayOfMonth) * day + seconds;
  return { kind: parts[4] === undefined ? 'date' : parts[7] === '' ? 'floating' : 'utc', wall };
}

/** Reads a local time as ISO 8601 writes it: `2026-12-01`, `2026-12-01T09:00`, `2026-12-01T09:00:00`, a fraction too. */
export function readLocalText(text: string): number | 'not-a-moment' | 'no-such-moment' {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?$/.exec(text);
  if (!parts) return 'not-a-moment';
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0, fraction = 0] = parts
    .slice(1)
    .map(numberOf);
  const seconds = secondsOfDay(hour, minute, second);
  if (!isDate(year, month, dayOfMonth) || seconds === null) return 'no-such-moment';
  return dayNumberOf(year, month, dayOfMonth) * day + seconds + fraction;
}

function numberOf(text: string | undefined): number {
  return Number(text ?? 0);
}

function isDate(year: number, month: number, dayOfMonth: number): boolean {
  return year >= 1 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** A leap second is read as the second before it (RFC 5545 3.3.12). */
function secondsOfDay(hour: number, minute: number, second: number): number | null {
  return hour < 24 && minute < 60 && second <= 60 ? hour * 3600 + minute * 60 + Math.min(second, 59) : null;
}
