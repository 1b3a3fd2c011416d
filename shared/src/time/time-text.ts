import * as z from 'zod/mini';

/** Instant in UTC, whole seconds: `2026-12-01T01:00:00Z` (RFC 3339). */
export const instantText = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'not-an-instant'));
export type InstantText = string;

/** Calendar date at a site, 1900 to 2199: `2026-12-01`. Rejects dates that do not exist, such as 30 February. */
export const dateText = z.string().check(z.refine(isSiteDate, 'not-a-date'));
export type DateText = string;

/** Wall time at a site: `09:30`, 00:00 to 23:59. */
export const timeText = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'));
export type TimeText = string;

/** Month, 1900-01 to 2199-12: `2026-12`. */
export const monthText = z.string().check(z.regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, 'not-a-month'));
export type MonthText = string;

/** IANA time zone that this runtime knows. */
export const zoneText = z.string().check(z.refine(isZoneText, 'not-a-zone'));

/** True for a date that exists in the proleptic Gregorian calendar. */
export function isDateText(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/**
 * True for a date that people can mean. Years far away are slips of the finger; reckoning with them would leave what
 * `YYYY-MM-DD` and PostgreSQL can hold, or expand a rule over thousands of years.
 */
export function isSiteDate(text: string): boolean {
  return /^(19|20|21)/.test(text) && isDateText(text);
}

function isZoneText(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
