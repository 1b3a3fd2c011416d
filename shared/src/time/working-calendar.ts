import { addDays, type DateRange, datesIn, daysBetween, isWithin, weekdayOf } from './days';
import type { DateText } from './time-text';

/** A day that differs from its weekday: public holiday, make-up working day (调休), or the site is closed. */
export interface DayMark {
  readonly on: DateText;
  readonly kind: 'holiday' | 'makeup' | 'closed';
  readonly name: string;
  readonly nameEn?: string;
}

/** What a site's calendar is made of. Weekdays are ISO 8601's: Monday 1 to Sunday 7. */
export interface CalendarFacts {
  readonly weekend: readonly number[];
  readonly marks: readonly DayMark[];
  /** Last date for which the official list is known. Later days go by weekend and by the marks there are. */
  readonly coveredThrough: DateText | null;
}

export type DayKind = 'working' | 'weekend' | DayMark['kind'];

/** A site's working days: every rule of domain.md that says 'working day' asks this. */
export interface WorkingCalendar {
  isWorkingDay(on: DateText): boolean;
  dayKind(on: DateText): DayKind;
  /** The mark that decides the day's kind, for its name, or null on an ordinary day. */
  markOn(on: DateText): DayMark | null;
  /** Whether the official list reaches this day. Where it does not, what we say of the day is a guess to warn of. */
  isCovered(on: DateText): boolean;
  /** The first working day after `on`. */
  nextWorkingDay(on: DateText): DateText;
  /** The last working day before `on`. */
  previousWorkingDay(on: DateText): DateText;
  /** The n-th working day after `on`, which itself is day 0 (R11); n = 0 answers `on`, a negative n counts back. */
  nthWorkingDayAfter(on: DateText, n: number): DateText;
  lastWorkingDayOnOrBefore(on: DateText): DateText;
  firstWorkingDayOnOrAfter(on: DateText): DateText;
  /** Working days after `fromOn` up to and including `untilOn`; negative, counted the other way, when it is earlier. */
  workingDaysBetween(fromOn: DateText, untilOn: DateText): number;
  /** The working day of the range that lies closest to `on`, the earlier of two as close; null if there is none. */
  nearestWorkingDay(on: DateText, within: DateRange): DateText | null;
}

/** A search gives up after a year without a working day. */
const patience = 366;

/** When several marks name one day, the stronger decides. */
const strength = { closed: 3, makeup: 2, holiday: 1 } as const;

/**
 * A site's calendar.
 * @throws RangeError for a weekend that is no weekday or leaves no working day; later, from a search that meets no
 * working day within a year.
 */
export function workingCalendar(facts: CalendarFacts): WorkingCalendar {
  const weekend = new Set(facts.weekend);
  const isWeekdays = [...weekend].every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (!isWeekdays || weekend.size === 7) throw new RangeError(`not a weekend: ${facts.weekend.join(', ')}`);
  const marks = strongestMarks(facts.marks);
  const markOn = (on: DateText): DayMark | null => marks.get(on) ?? null;
  const dayKind = (on: DateText): DayKind => markOn(on)?.kind ?? (weekend.has(weekdayOf(on)) ? 'weekend' : 'working');
  const isWorkingDay = (on: DateText): boolean => isWorked(dayKind(on));
  const seek = (on: DateText, step: 1 | -1): DateText => seekWorkingDay(isWorkingDay, on, step);
  return {
    isWorkingDay,
    dayKind,
    markOn,
    isCovered: (on) => facts.coveredThrough !== null && on <= facts.coveredThrough,
    nextWorkingDay: (on) => seek(addDays(on, 1), 1),
    previousWorkingDay: (on) => seek(addDays(on, -1), -1),
    nthWorkingDayAfter: (on, n) => {
      const step = n < 0 ? -1 : 1;
      let day = on;
      for (let left = Math.abs(n); left > 0; left -= 1) day = seek(addDays(day, step), step);
      return day;
    },
    lastWorkingDayOnOrBefore: (on) => seek(on, -1),
    firstWorkingDayOnOrAfter: (on) => seek(on, 1),
    workingDaysBetween: (fromOn, untilOn) => countWorkingDays(isWorkingDay, fromOn, untilOn),
    nearestWorkingDay: (on, within) => nearest(isWorkingDay, on, within),
  };
}

/** Whether people work on a day of this kind. */
export function isWorked(kind: DayKind): boolean {
  return kind === 'working' || kind === 'makeup';
}

type Question = (on: DateText) => boolean;

function strongestMarks(marks: readonly DayMark[]): Map<DateText, DayMark> {
  const byDate = new Map<DateText, DayMark>();
  for (const mark of marks) {
    const other = byDate.get(mark.on);
    if (!other || strength[mark.kind] > strength[other.kind]) byDate.set(mark.on, mark);
  }
  return byDate;
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
