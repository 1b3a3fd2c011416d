import { daysInMonth, dayNumberOf, isLeapYear } from '../time/civil';
import type { RuleParts } from './rule-parts';

/** Whether a day belongs to a rule, by its BY… parts alone. Monday is weekday 0. */
export type DayTest = (year: number, month: number, dayOfMonth: number, weekday: number) => boolean;

/**
 * The test that BYMONTH, BYMONTHDAY, BYYEARDAY and BYDAY make together. Whether a part expands or limits (RFC 5545
 * 3.3.10, table) makes no difference to the days of a whole period: each names a set, and they intersect. Numbered
 * weekdays count within the month, or within the year for a yearly rule without BYMONTH.
 */
export function dayTest(rule: RuleParts): DayTest {
  const tests = [monthTest(rule), monthDayTest(rule), yearDayTest(rule), weekdayTest(rule)].filter(
    (test) => test !== null,
  );
  const [first, second, ...more] = tests;
  if (!first) return () => true;
  if (!second) return first;
  return (year, month, day, weekday) =>
    first(year, month, day, weekday) &&
    second(year, month, day, weekday) &&
    more.every((test) => test(year, month, day, weekday));
}

function monthTest({ byMonth }: RuleParts): DayTest | null {
  if (byMonth.length === 0) return null;
  const mask = maskOf(byMonth);
  return (_year, month) => hasBit(mask, month);
}

function monthDayTest({ byMonthDay }: RuleParts): DayTest | null {
  if (byMonthDay.length === 0) return null;
  const fromStart = maskOf(byMonthDay.filter((day) => day > 0));
  const fromEnd = maskOf(byMonthDay.filter((day) => day < 0).map((day) => -day));
  if (fromEnd === 0) return (_year, _month, day) => hasBit(fromStart, day);
  return (year, month, day) => hasBit(fromStart, day) || hasBit(fromEnd, daysInMonth(year, month) - day + 1);
}

function yearDayTest({ byYearDay }: RuleParts): DayTest | null {
  if (byYearDay.length === 0) return null;
  const days = new Set(byYearDay);
  return (year, month, day) => {
    const [ordinal, length] = placeInYear(year, month, day);
    return days.has(ordinal) || days.has(ordinal - length - 1);
  };
}

function weekdayTest({ freq, byDay, byMonth }: RuleParts): DayTest | null {
  if (byDay.length === 0) return null;
  const every = maskOf(byDay.filter(({ nth }) => nth === 0).map(({ weekday }) => weekday));
  const numbered = byDay.filter(({ nth }) => nth !== 0);
  if (numbered.length === 0) return (_year, _month, _day, weekday) => hasBit(every, weekday);
  const withinYear = freq === 'YEARLY' && byMonth.length === 0;
  return (year, month, day, weekday) => {
    if (hasBit(every, weekday)) return true;
    const [ordinal, length] = withinYear ? placeInYear(year, month, day) : [day, daysInMonth(year, month)];
    const [fromStart, fromEnd] = [Math.ceil(ordinal / 7), -Math.ceil((length - ordinal + 1) / 7)];
    return numbered.some((each) => each.weekday === weekday && (each.nth === fromStart || each.nth === fromEnd));
  };
}

/** Which day of its year, from 1, and how many days that year has. */
function placeInYear(year: number, month: number, day: number): [ordinal: number, length: number] {
  return [dayNumberOf(year, month, day) - dayNumberOf(year, 1, 1) + 1, isLeapYear(year) ? 366 : 365];
}

function maskOf(numbers: readonly number[]): number {
  return numbers.reduce((mask, each) => mask | (1 << each), 0);
}

function hasBit(mask: number, at: number): boolean {
  return ((mask >>> at) & 1) === 1;
}
