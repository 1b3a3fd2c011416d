import { decidingMarks, isWorked, type DayKind, type DayMark, type WeekendChange } from './day-mark';
import { addDays, type DateRange, datesIn, datesOfMonth, daysBetween, isWithin, weekdayOf } from './days';
import type { DateText, MonthText } from './time-text';

/** What a site's calendar is made of. Weekdays are ISO 8601's: Monday 1 to Sunday 7. */
export interface CalendarFacts {
  readonly weekend: readonly number[];
  /** From which days on another weekend applies, in order of date. */
  readonly weekendChanges?: readonly WeekendChange[];
  readonly marks: readonly DayMark[];
  /** Last date for which the official list is known. Later days go by weekend and by the marks there are. */
  readonly coveredThrough: DateText | null;
}

/** A site's working days: every rule of domain.md that says 'working day' asks this. */
export interface WorkingCalendar {
  isWorkingDay(on: DateText): boolean;
  dayKind(on: DateText): DayKind;
  /** The mark that decides the day's kind, for its name, or null on an ordinary day. */
  markOn(on: DateText): DayMark | null;
  /** Whether the official list reaches this day. Where it does not, what we say of the day is a guess to warn of. */
  isCovered(on: DateText): boolean;
  /** The first day of a range that the official list does not reach; null when it is known in full. */
  firstUncovered(range: DateRange): DateText | null;
  /** The first working day after `on`. */
  nextWorkingDay(on: DateText): DateText;
  /** The last working day before `on`. */
  previousWorkingDay(on: DateText): DateText;
  /** The n-th working day after `on`, which itself is day 0 (R11); n = 0 answers `on`, a negative n counts back. */
  nthWorkingDayAfter(on: DateText, n: number): DateText;
  /**
   * The n-th working day of a month, 1 for the first; a negative n counts from its end, -1 being the last. Null when
   * the month has no such day, and for n = 0. Ask `isCovered` of the answer: beyond the list it is a guess.
   */
  nthWorkingDayOfMonth(month: MonthText, n: number): DateText | null;
  lastWorkingDayOnOrBefore(on: DateText): DateText;
  firstWorkingDayOnOrAfter(on: DateText): DateText;
  /** Working days after `fromOn` up to and including `untilOn`; negative, counted the other way, when it is earlier. */
  workingDaysBetween(fromOn: DateText, untilOn: DateText): number;
  /** The working day of the range that lies closest to `on`, the earlier of two as close; null if there is none. */
  nearestWorkingDay(on: DateText, within: DateRange): DateText | null;
}

/** A search gives up after a year without a working day. */
const patience = 366;

/**
 * A site's calendar.
 * @throws RangeError for a weekend that is no weekday or leaves no working day; later, from a search that meets no
 * working day within a year.
 */
export function workingCalendar(facts: CalendarFacts): WorkingCalendar {
  const isWeekend = weekends(facts);
  const marks = decidingMarks(facts.marks);
  const markOn = (on: DateText): DayMark | null => marks.get(on) ?? null;
  const dayKind = (on: DateText): DayKind => markOn(on)?.kind ?? (isWeekend(on) ? 'weekend' : 'working');
  const isWorkingDay = (on: DateText): boolean => isWorked(dayKind(on));
  const isCovered = (on: DateText): boolean => facts.coveredThrough !== null && on <= facts.coveredThrough;
  const seek = (on: DateText, step: 1 | -1): DateText => seekWorkingDay(isWorkingDay, on, step);
  return {
    isWorkingDay,
    dayKind,
    markOn,
    isCovered,
    firstUncovered: ({ fromOn, untilOn }) => firstAfter(facts.coveredThrough, fromOn, untilOn),
    nextWorkingDay: (on) => seek(addDays(on, 1), 1),
    previousWorkingDay: (on) => seek(addDays(on, -1), -1),
    nthWorkingDayAfter: (on, n) => {
      const step = n < 0 ? -1 : 1;
      let day = on;
      for (let left = Math.abs(n); left > 0; left -= 1) day = seek(addDays(day, step), step);
      return day;
    },
    nthWorkingDayOfMonth: (month, n) => nthOf(datesOfMonth(month).filter(isWorkingDay), n),
    lastWorkingDayOnOrBefore: (on) => seek(on, -1),
    firstWorkingDayOnOrAfter: (on) => seek(on, 1),
    workingDaysBetween: (fromOn, untilOn) => countWorkingDays(isWorkingDay, fromOn, untilOn),
    nearestWorkingDay: (on, within) => nearest(isWorkingDay, on, within),
  };
}

type Question = (on: DateText) => boolean;

/** Whether a date falls on the weekend in force on it. @throws RangeError as `workingCalendar`. */
function weekends({ weekend, weekendChanges = [] }: CalendarFacts): Question {
  const first = weekendSet(weekend);
  const changes = weekendChanges.map((change) => ({ fromOn: change.fromOn, days: weekendSet(change.weekend) }));
  changes.sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1));
  return (on) => (changes.findLast(({ fromOn }) => fromOn <= on)?.days ?? first).has(weekdayOf(on));
}

function weekendSet(weekend: readonly number[]): ReadonlySet<number> {
  const days = new Set(weekend);
  const isWeekdays = [...days].every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (!isWeekdays || days.size === 7) throw new RangeError(`not a weekend: ${weekend.join(', ')}`);
  return days;
}

function firstAfter(coveredThrough: DateText | null, fromOn: DateText, untilOn: DateText): DateText | null {
  const unknown = coveredThrough === null || coveredThrough < fromOn ? fromOn : addDays(coveredThrough, 1);
  return unknown <= untilOn ? unknown : null;
}

function nthOf(days: readonly DateText[], n: number): DateText | null {
  if (n === 0) return null;
  return (n > 0 ? days[n - 1] : days.at(n)) ?? null;
}

function seekWorkingDay(isWorkingDay: Question, on: DateText, step: 1 | -1): DateText {
  let day = on;
  for (let tries = 0; tries <= patience; tries += 1) {
    if (isWorkingDay(day)) return day;
    day = addDays(day, step);
  }
  throw new RangeError(`no working day within a year of ${on}`);
}

function countWorkingDays(isWorkingDay: Question, fromOn: DateText, untilOn: DateText): number {
  if (untilOn < fromOn) return 0 - datesIn(addDays(untilOn, 1), fromOn).filter(isWorkingDay).length;
  return datesIn(addDays(fromOn, 1), untilOn).filter(isWorkingDay).length;
}

function nearest(isWorkingDay: Question, on: DateText, within: DateRange): DateText | null {
  const reach = Math.max(daysBetween(within.fromOn, on), daysBetween(on, within.untilOn));
  for (let distance = 0; distance <= reach; distance += 1) {
    for (const day of [addDays(on, -distance), addDays(on, distance)]) {
      if (isWithin(day, within) && isWorkingDay(day)) return day;
    }
  }
  return null;
}
