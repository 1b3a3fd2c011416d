import { byText } from '../rule/by-text';
import { addDays, type DateRange, daysBetween, isWithin } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import type { Cadence } from './cadence';
import { countsOn, daysThatCount, reachOf } from './promise-days';
import { promisedBy } from './programme.rules';
import { windowAt } from './promise.rules';
import { ruleDates, type RuleDate } from './rule-dates';
import { spreadDates } from './spread';
import type { Promised } from './template.contract';

/** The site by which a cadence is reckoned. */
export interface CadenceSite {
  readonly calendar: WorkingCalendar;
  readonly anchorMonday: DateText;
}

/** A date that a cadence gives. */
export interface PreviewDate {
  readonly on: DateText;
  /** The day off that it was moved from. */
  readonly movedFrom: DateText | null;
}

/** A date of a rule that does not take place. */
export interface LostDate {
  readonly on: DateText;
  /** On a day off with nowhere to go; its period has enough sittings, or one too near; or the promise counts no such day. */
  readonly why: 'day-off' | 'no-room' | 'not-counted';
}

/** How a period of the promise comes out. */
export interface PreviewWindow extends DateRange {
  readonly needed: number;
  readonly placed: number;
  /** How many the days that count could hold at most. */
  readonly possible: number;
  /** The preview shows all of it. */
  readonly isWhole: boolean;
}

export interface CadencePreview {
  readonly dates: readonly PreviewDate[];
  readonly lost: readonly LostDate[];
  readonly windows: readonly PreviewWindow[];
}

/**
 * What a cadence gives between two dates if nothing stands in the way, as a draft would: the dates of its rules on the
 * working calendar as long as the promise has room for them, or without rules the promise spread evenly. The rules must
 * be ones that `checkRuleSet` allows.
 */
export function previewCadence(cadence: Cadence, range: DateRange, site: CadenceSite): CadencePreview {
  const promise = promisedBy(cadence.figures, cadence.limits);
  const around = promise ? wholeWindows(promise, range, site.anchorMonday) : range;
  const { dates, lost } = cadence.ruleSet
    ? byRules(cadence, promise, around, site)
    : { dates: promise ? byPromise(promise, around, site) : [], lost: [] };
  const windows = promise ? windowsOf(promise, range, dates, site) : [];
  return {
    dates: dates.filter(({ on }) => isWithin(on, range)),
    lost: lost.filter(({ on }) => isWithin(on, range)),
    windows,
  };
}

function byRules(
  cadence: Cadence,
  promise: Promised | null,
  range: DateRange,
  site: CadenceSite,
): { dates: PreviewDate[]; lost: LostDate[] } {
  const dates: PreviewDate[] = [];
  const lost: LostDate[] = [];
  for (const { asked, on } of inOrderOfPlace(ruleDates({ ...cadence, promise }, range, site))) {
    if (on === null) lost.push({ on: asked, why: 'day-off' });
    else if (promise && !countsOn(on, promise, site.calendar)) lost.push({ on: asked, why: 'not-counted' });
    else if (!hasRoom(on, promise, dates, site)) lost.push({ on: asked, why: 'no-room' });
    else dates.push({ on, movedFrom: on === asked ? null : asked });
  }
  return { dates, lost };
}

/** By where they take place, as a draft goes through them; on one day its own date before one that was moved there. */
function inOrderOfPlace(dates: readonly RuleDate[]): RuleDate[] {
  const placeOf = ({ asked, on }: RuleDate): string => `${on ?? asked} ${on === asked ? 0 : 1}`;
  return [...dates].sort((one, other) => byText(placeOf(one), placeOf(other)));
}

function hasRoom(on: DateText, promise: Promised | null, dates: readonly PreviewDate[], site: CadenceSite): boolean {
  if (!promise) return dates.every((date) => date.on !== on);
  const window = windowAt(promise.per, on, site.anchorMonday);
  const held = dates.filter((date) => isWithin(date.on, window)).length;
  return held < promise.count && dates.every((date) => Math.abs(daysBetween(date.on, on)) >= promise.minGapDays);
}

function byPromise(promise: Promised, range: DateRange, { anchorMonday, calendar }: CadenceSite): PreviewDate[] {
  return spreadDates(promise, range, anchorMonday, calendar).map((on) => ({ on, movedFrom: null }));
}

function windowsOf(
  promise: Promised,
  range: DateRange,
  dates: readonly PreviewDate[],
  { anchorMonday, calendar }: CadenceSite,
): PreviewWindow[] {
  return windowsIn(promise, range, anchorMonday).map((window) => {
    const days = daysThatCount(window, promise, calendar);
    const placed = dates.filter(({ on }) => days.includes(on)).length;
    const { reachable } = reachOf({ days, inside: [], outside: [] }, promise.count, promise.minGapDays);
    const isWhole = window.fromOn >= range.fromOn && window.untilOn <= range.untilOn;
    const possible = Math.min(promise.count, reachable);
    return { ...window, needed: promise.count, placed: Math.min(placed, promise.count), possible, isWhole };
  });
}

/** The periods of a promise that a range touches, in order. */
export function windowsIn(promise: Pick<Promised, 'per'>, range: DateRange, anchorMonday: DateText): DateRange[] {
  const windows = [windowAt(promise.per, range.fromOn, anchorMonday)];
  for (let last = windows[0]; last && last.untilOn < range.untilOn; last = windows.at(-1)) {
    windows.push(windowAt(promise.per, addDays(last.untilOn, 1), anchorMonday));
  }
  return windows;
}

function wholeWindows(promise: Promised, range: DateRange, anchorMonday: DateText): DateRange {
  const fromOn = windowAt(promise.per, range.fromOn, anchorMonday).fromOn;
  return { fromOn, untilOn: windowAt(promise.per, range.untilOn, anchorMonday).untilOn };
}
