import { daysInMonth, dayNumberOf, isLeapYear, modulo, weekdayIndex } from '../time/civil';
import { dayTest } from './day-test';
import type { RuleParts } from './rule-parts';

/** The days of a year that a rule's BY… parts name, counted from 1 January as 0, ascending. */
export type NamedDays = (year: number) => DaysFromFirst;
type DaysFromFirst = readonly number[];
/** The day numbers of a year that lie in the weeks of BYWEEKNO, which is left to the library behind the door. */
export type DaysOfWeeks = (rule: RuleParts, year: number) => ReadonlySet<number>;

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * Years differ only in the weekday of 1 January and the leap day, and for week numbers in the leap days of both
 * neighbours: each kind is looked at once and kept, so that ten thousand years cost what fourteen do.
 */
export function namedDays(rule: RuleParts, daysOfWeeks: DaysOfWeeks): NamedDays {
  const kinds: (DaysFromFirst | undefined)[] = [];
  const hasWeeks = rule.byWeekNo.length > 0;
  const test = dayTest(rule);
  const look = (year: number): DaysFromFirst => {
    const inWeeks = hasWeeks ? daysOfWeeks(rule, year) : null;
    const first = dayNumberOf(year, 1, 1);
    const found: number[] = [];
    for (const month of rule.byMonth.length > 0 ? rule.byMonth : everyMonth) {
      const begin = dayNumberOf(year, month, 1);
      const shift = weekdayIndex(begin);
      const length = daysInMonth(year, month);
      for (let at = 0; at < length; at += 1)
        if (test(year, month, at + 1, (shift + at) % 7) && inWeeks?.has(begin + at) !== false)
          found.push(begin + at - first);
    }
    return found;
  };
  return (year) => {
    const kind = hasWeeks ? kindAmongNeighbours(year) : kindOf(year);
    // The calendar repeats itself after 400 years: rrule is spared the years that its Date cannot name.
    return (kinds[kind] ??= look(2000 + modulo(year, 400)));
  };
}

function kindOf(year: number): number {
  return weekdayIndex(dayNumberOf(year, 1, 1)) * 2 + Number(isLeapYear(year));
}

function kindAmongNeighbours(year: number): number {
  return kindOf(year) * 4 + Number(isLeapYear(year - 1)) * 2 + Number(isLeapYear(year + 1));
}
