import { civilOf, dayNumberOf, daysInMonth, weekdayIndex } from './civil';
import type { DateText, MonthText } from './time-text';

/** Dates from `fromOn` to `untilOn`, both included. */
export interface DateRange {
  readonly fromOn: DateText;
  readonly untilOn: DateText;
}

/** ISO 8601 weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar, which is ISO 8601's. Whole numbers and no `Date`:
 * drafting a year asks this some hundred thousand times.
 * @throws RangeError for a text that is not an existing date.
 */
export function dayNumber(on: DateText): number {
  const [year, month, day] = on.length === 10 ? [read(on, 0, 4), read(on, 5, 7), read(on, 8, 10)] : [-1, 0, 0];
  const isDate = year >= 0 && day >= 1 && day <= daysInMonth(year, month) && on[4] === '-' && on[7] === '-';
  if (!isDate) throw new RangeError(`not a date: ${on}`);
  return dayNumberOf(year, month, day);
}

/**
 * The date of a day number, the inverse of `dayNumber`.
 * @throws RangeError outside the years 0000 to 9999, which `YYYY-MM-DD` cannot write.
 */
export function dateOf(number: number): DateText {
  if (!Number.isInteger(number) || number < -719_528 || number > 2_932_896) {
    throw new RangeError(`no such day number: ${number}`);
  }
  const { year, month, day } = civilOf(number);
  return `${monthText(year, month)}-${twoDigits(day)}`;
}

/** The date `days` days later, or earlier for a negative number. */
export function addDays(on: DateText, days: number): DateText {
  return dateOf(dayNumber(on) + days);
}

/** Days from one date to another: 0 on the same date, negative when `untilOn` is earlier. */
export function daysBetween(fromOn: DateText, untilOn: DateText): number {
  return dayNumber(untilOn) - dayNumber(fromOn);
}

export function weekdayOf(on: DateText): Weekday {
  return (weekdayIndex(dayNumber(on)) + 1) as Weekday;
}

/** The Monday of the week, Monday to Sunday, that the date lies in. */
export function mondayOf(on: DateText): DateText {
  return addDays(on, 1 - weekdayOf(on));
}

/** ISO 8601 week number: the week belongs to the year that its Thursday lies in. */
export function weekNumber(on: DateText): number {
  const thursday = addDays(mondayOf(on), 3);
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}

/** Every date of the range in order; empty when it ends before it begins. */
export function datesIn(fromOn: DateText, untilOn: DateText): DateText[] {
  const first = dayNumber(fromOn);
  return Array.from({ length: Math.max(0, dayNumber(untilOn) - first + 1) }, (_, index) => dateOf(first + index));
}

/** Whether the date lies in the range, its two ends included. */
export function isWithin(on: DateText, range: DateRange): boolean {
  return on >= range.fromOn && on <= range.untilOn;
}

/** The month that a date lies in: `2026-12`. */
export function monthOf(on: DateText): MonthText {
  return on.slice(0, 7);
}

export function firstOfMonth(month: MonthText): DateText {
  return `${month}-01`;
}

export function lastOfMonth(month: MonthText): DateText {
  return dayOfMonth(month, 31);
}

/** The whole month that a date lies in. */
export function monthRange(on: DateText): DateRange {
  const month = monthOf(on);
  return { fromOn: firstOfMonth(month), untilOn: lastOfMonth(month) };
}

/** What two ranges have in common; it ends before it begins where that is nothing. */
export function overlapOf(one: DateRange, other: DateRange): DateRange {
  return {
    fromOn: one.fromOn > other.fromOn ? one.fromOn : other.fromOn,
    untilOn: one.untilOn < other.untilOn ? one.untilOn : other.untilOn,
  };
}

/** Every date of a month in order. */
export function datesOfMonth(month: MonthText): DateText[] {
  return datesIn(firstOfMonth(month), lastOfMonth(month));
}

/** Day 1 to 31 of a month, or the month's last day where it has no such day (R3: 'the 30th' of February). */
export function dayOfMonth(month: MonthText, day: number): DateText {
  const last = daysInMonth(...yearAndMonth(month));
  return `${month}-${twoDigits(Math.min(day, last))}`;
}

/** The month `months` later, or earlier for a negative number. */
export function addMonths(month: MonthText, months: number): MonthText {
  const [year, ordinal] = yearAndMonth(month);
  const total = year * 12 + ordinal - 1 + months;
  if (total < 0 || total >= 120_000) throw new RangeError(`no such month: ${month} + ${months}`);
  return monthText(Math.floor(total / 12), (total % 12) + 1);
}

/** The same day `months` later, or that month's last day where it has no such day (31 January + 1 = 28 February). */
export function addMonthsToDate(on: DateText, months: number): DateText {
  return dayOfMonth(addMonths(monthOf(on), months), Number(on.slice(8)));
}

function yearAndMonth(month: MonthText): [year: number, month: number] {
  const [year, ordinal] = month.length === 7 ? [read(month, 0, 4), read(month, 5, 7)] : [-1, 0];
  const isMonth = year >= 0 && ordinal >= 1 && ordinal <= 12 && month[4] === '-';
  if (!isMonth) throw new RangeError(`not a month: ${month}`);
  return [year, ordinal];
}

/** Digits as a number; NaN, which fails every comparison, for anything else. */
function read(text: string, from: number, until: number): number {
  let value = 0;
  for (let index = from; index < until; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function monthText(year: number, month: number): MonthText {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
