import { monthRange, overlapOf, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { moveOffDayOff, type DayOffAct } from './day-off';
import { windowAt } from './promise.rules';
import { expandDates } from './recurrence';
import type { Promised, RuleSet } from './template.contract';

/** As much of a template as says where its dates take place. */
export interface DatedTemplate {
  readonly onDayOff: DayOffAct;
  readonly promise: Pick<Promised, 'per'> | null;
}

/** The site by whose calendar dates take place. */
export interface DatingSite {
  readonly calendar: WorkingCalendar;
  readonly anchorMonday: DateText;
}

/** A date that a template's rules name, and where it takes place: null where it falls out. */
export interface RuleDate {
  readonly asked: DateText;
  readonly on: DateText | null;
}

/** The promise's period that a date counts for; its month where nothing is promised. */
export function periodFor(promise: Pick<Promised, 'per'> | null, on: DateText, anchorMonday: DateText): DateRange {
  return promise ? windowAt(promise.per, on, anchorMonday) : monthRange(on);
}

/**
 * Where a date of a template takes place: on itself, or on a day off where the template sends it, within the date's
 * period and month: a plan holds the sessions of its month and no others. Null where it falls out.
 */
export function takesPlaceOn(
  { onDayOff, promise }: DatedTemplate,
  on: DateText,
  { calendar, anchorMonday }: DatingSite,
): DateText | null {
  const within = overlapOf(periodFor(promise, on, anchorMonday), monthRange(on));
  return moveOffDayOff(on, calendar, onDayOff, within);
}

/** The dates that a template's rules name in a range, in order, each with where it takes place; none without rules. */
export function ruleDates(
  template: DatedTemplate & { readonly ruleSet: RuleSet | null },
  { fromOn, untilOn }: DateRange,
  site: DatingSite,
): RuleDate[] {
  if (!template.ruleSet) return [];
  const asked = expandDates({ ...template.ruleSet, anchorOn: site.anchorMonday }, fromOn, untilOn);
  return asked.map((on) => ({ asked: on, on: takesPlaceOn(template, on, site) }));
}
