import { civilOf, daysInMonth, dayNumberOf, weekdayIndex } from '../time/civil';
import { dayTest, type DayTest } from './day-test';
import type { RuleParts } from './rule-parts';

/**
 * The periods that a rule's FREQ counts, numbered without gaps, and the days of each that its BY… parts name. Rules
 * by the hour, minute or second name days as a daily rule does.
 */
export interface Periods {
  /** Periods after which the calendar repeats itself: 400 years are 146,097 days, and whole weeks. */
  readonly cycle: number;
  periodOf(day: number): number;
  firstDayOf(period: number): number;
  /** Day numbers, ascending. */
  daysOf(period: number): readonly number[];
}

/** Twenty-eight years have every kind of year: each weekday for 1 January, with and without a leap day. */
const everyKind = Array.from({ length: 28 }, (_, at) => 2001 + at);

/** False when no kind of year has a day that the rule's parts name. Week numbers depend on more than the kind. */
export function namesAnyDay(rule: RuleParts): boolean {
  if (rule.byWeekNo.length > 0) return true;
  const daysOf = eachMonth(rule, dayTest(rule));
  return everyKind.some((year) => daysOf(year).length > 0);
}

/** The days of a year that a rule with BYWEEKNO names, which is left to the library behind the door. */
export type DaysOfWeeks = (rule: RuleParts, year: number) => readonly number[];
type DaysOfYear = (year: number) => readonly number[];

/** The periods of a rule whose implied parts have been filled in. */
export function periodsOf(rule: RuleParts, daysOfWeeks: DaysOfWeeks): Periods {
  const test = dayTest(rule);
  if (rule.freq === 'WEEKLY') return weeks(rule, test);
  if (rule.freq === 'MONTHLY') return months(test);
  if (rule.freq !== 'YEARLY') return days(rule, test);
  return years(rule.byWeekNo.length > 0 ? (year) => daysOfWeeks(rule, year) : eachMonth(rule, test));
}

function days(rule: RuleParts, test: DayTest): Periods {
  const needsDate = rule.byMonth.length + rule.byMonthDay.length + rule.byYearDay.length > 0;
  const monthOf = monthFinder();
  const isNamed = (day: number): boolean => {
    const { year, month, firstDay } = needsDate ? monthOf(day) : anyMonth;
    return test(year, month, day - firstDay + 1, weekdayIndex(day));
  };
  return {
    cycle: 146_097,
    periodOf: (day) => day,
    firstDayOf: (day) => day,
    daysOf: (day) => (isNamed(day) ? [day] : none),
  };
}

const none: readonly number[] = [];
const anyMonth = { year: 1970, month: 1, firstDay: 0, endDay: 31 };

/** Days come in order, so that most lie in the month of the last one. */
function monthFinder(): (day: number) => typeof anyMonth {
  let last = anyMonth;
  return (day) => {
    if (day >= last.firstDay && day < last.endDay) return last;
    const { year, month, day: dayOfMonth } = civilOf(day);
    const firstDay = day - dayOfMonth + 1;
    last = { year, month, firstDay, endDay: firstDay + daysInMonth(year, month) };
    return last;
  };
}

/** A week begins on WKST, which decides which weeks an INTERVAL leaves out. */
function weeks(rule: RuleParts, test: DayTest): Periods {
  const shift = 3 - rule.weekStart;
  const offsets = [0, 1, 2, 3, 4, 5, 6].filter((at) =>
    rule.byDay.some(({ weekday }) => weekday === (rule.weekStart + at) % 7),
  );
  const hasMonths = rule.byMonth.length > 0;
  const firstDayOf = (week: number): number => week * 7 - shift;
  const daysOf = (week: number): readonly number[] => {
    const named = offsets.map((at) => firstDayOf(week) + at);
    return hasMonths ? named.filter((day) => isNamed(test, day)) : named;
  };
  return { cycle: 20_871, periodOf: (day) => Math.floor((day + shift) / 7), firstDayOf, daysOf };
}

function isNamed(test: DayTest, day: number): boolean {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return test(year, month, dayOfMonth, weekdayIndex(day));
}

function months(test: DayTest): Periods {
  const firstDayOf = (month: number): number => dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1);
  return {
    cycle: 4800,
    periodOf: (day) => {
      const { year, month } = civilOf(day);
      return year * 12 + month - 1;
    },
    firstDayOf,
    daysOf: (month) => daysOfMonth(Math.floor(month / 12), (month % 12) + 1, test),
  };
}

function years(daysOf: DaysOfYear): Periods {
  return {
    cycle: 400,
    periodOf: (day) => civilOf(day).year,
    firstDayOf: (year) => dayNumberOf(year, 1, 1),
    daysOf,
  };
}

function eachMonth({ byMonth }: RuleParts, test: DayTest): DaysOfYear {
  const asked = byMonth.length > 0 ? byMonth : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  return (year) => asked.flatMap((month) => daysOfMonth(year, month, test));
}

function daysOfMonth(year: number, month: number, test: DayTest): number[] {
  const first = dayNumberOf(year, month, 1);
  const length = daysInMonth(year, month);
  const found: number[] = [];
  let weekday = weekdayIndex(first);
  for (let day = 1; day <= length; day += 1) {
    if (test(year, month, day, weekday)) found.push(first + day - 1);
    weekday = weekday === 6 ? 0 : weekday + 1;
  }
  return found;
}
