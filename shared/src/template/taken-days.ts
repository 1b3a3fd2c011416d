import { civilOf, dayNumberOf, modulo, weekdayIndex } from '../time/civil';
import { dayTest } from './day-test';
import { type DaysOfWeeks, type NamedDays, namedDays } from './named-days';
import type { RuleParts } from './rule-parts';
import { unitOf } from './times-of-day';

/** The days of a rule by the year, those alone whose periods INTERVAL takes. */
export interface TakenDays {
  /** The year whose sets a day is in: that in which its week begins, for a rule by the week. */
  yearOf(day: number): number;
  /** Sets of ascending day numbers, in order: one for each week, month or year where BYSETPOS takes from them. */
  setsOf(year: number): readonly DaySet[];
}

export type DaySet = readonly number[];

const day = 86_400;

/** The days of a rule whose implied parts have been filled in. `startWall` is its DTSTART, from which INTERVAL counts. */
export function takenDays(rule: RuleParts, startWall: number, daysOfWeeks: DaysOfWeeks): TakenDays {
  const start = Math.floor(startWall / day);
  if (rule.freq === 'WEEKLY') return byWeek(rule, start);
  const named = namedDays(rule, daysOfWeeks);
  if (rule.freq === 'YEARLY') return byYear(rule, start, named);
  if (rule.freq === 'MONTHLY') return byMonth(rule, start, named);
  return byDay(rule, startWall, named);
}

function yearOf(day: number): number {
  return civilOf(day).year;
}

function firstOf(year: number): number {
  return dayNumberOf(year, 1, 1);
}

function daysOf(year: number, named: NamedDays): number[] {
  const first = firstOf(year);
  const days: number[] = [];
  for (const at of named(year)) days.push(first + at);
  return days;
}

function byYear({ interval }: RuleParts, start: number, named: NamedDays): TakenDays {
  const startYear = yearOf(start);
  const isTaken = (year: number): boolean => (year - startYear) % interval === 0;
  return { yearOf, setsOf: (year) => (isTaken(year) ? [daysOf(year, named)] : []) };
}

function byMonth({ interval }: RuleParts, start: number, named: NamedDays): TakenDays {
  const { year: startYear, month: startMonth } = civilOf(start);
  const setsOf = (year: number): DaySet[] => {
    const first = firstOf(year);
    const days = named(year);
    const sets: DaySet[] = [];
    let at = 0;
    for (let month = 1; month <= 12 && at < days.length; month += 1) {
      const end = dayNumberOf(year, month + 1, 1) - first;
      const set: number[] = [];
      for (; (days[at] ?? Infinity) < end; at += 1) set.push(first + (days[at] ?? 0));
      if (((year - startYear) * 12 + month - startMonth) % interval === 0) sets.push(set);
    }
    return sets;
  };
  return { yearOf, setsOf };
}

/** A week begins on WKST, which decides which weeks an INTERVAL leaves out. */
function byWeek(rule: RuleParts, start: number): TakenDays {
  const offsets = rule.byDay.map(({ weekday }) => modulo(weekday - rule.weekStart, 7));
  const ascending = [...new Set(offsets)].sort((one, other) => one - other);
  const test = dayTest(rule);
  const isNamed = (on: number): boolean => {
    const { year, month, day: dayOfMonth } = civilOf(on);
    return test(year, month, dayOfMonth, weekdayIndex(on));
  };
  const beginOf = (on: number): number => on - modulo(weekdayIndex(on) - rule.weekStart, 7);
  const step = 7 * rule.interval;
  const isEachAlone = rule.bySetPos.length > 0;
  const isAnyMonth = rule.byMonth.length === 0;
  const setsOf = (year: number): DaySet[] => {
    let set: number[] = [];
    const sets = [set];
    const first = firstOf(year);
    const end = firstOf(year + 1);
    for (let begin = first + modulo(beginOf(start) - first, step); begin < end; begin += step) {
      if (isEachAlone) sets.push((set = []));
      for (const offset of ascending) if (isAnyMonth || isNamed(begin + offset)) set.push(begin + offset);
    }
    return sets;
  };
  return { yearOf: (on) => yearOf(beginOf(on)), setsOf };
}

/**
 * By the day, hour, minute or second. An INTERVAL longer than a day leaves out whole days: `nextFrom` is the first from
 * a day on that has one of the rule's hours, minutes or seconds. BYSETPOS takes from the times of each day or less, so
 * that the days of a year stand together.
 */
function byDay(rule: RuleParts, startWall: number, named: NamedDays): TakenDays {
  const { interval } = rule;
  const unit = unitOf(rule) ?? day;
  const unitsOfDay = day / unit;
  const startUnit = Math.floor(startWall / unit);
  const nextFrom = (on: number): number => on + Math.floor(modulo(startUnit - on * unitsOfDay, interval) / unitsOfDay);
  const takenOf = (year: number): number[] => {
    let next = nextFrom(firstOf(year));
    if (next >= firstOf(year + 1)) return [];
    return daysOf(year, named).filter((on) => {
      if (on > next) next = nextFrom(on);
      return on === next;
    });
  };
  return { yearOf, setsOf: (year) => [interval > unitsOfDay ? takenOf(year) : daysOf(year, named)] };
}
