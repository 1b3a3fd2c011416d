import { type DateRange, isWithin } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import type { dayOffActs } from './template.contract';

/** What becomes of a date on a day off: it falls out, or moves to a working day. */
export type DayOffAct = (typeof dayOffActs)[number];

/**
 * Where a date of a rule set takes place by the site's calendar: itself on a working day, else as the template says.
 * Null where it falls out, also when it would have to leave `within`, its promise's period or the month drafted.
 */
export function moveOffDayOff(
  on: DateText,
  calendar: WorkingCalendar,
  act: DayOffAct,
  within: DateRange,
): DateText | null {
  if (calendar.isWorkingDay(on)) return on;
  if (act === 'skip') return null;
  if (act === 'nearest') return calendar.nearestWorkingDay(on, within);
  const moved = act === 'earlier' ? calendar.previousWorkingDay(on) : calendar.nextWorkingDay(on);
  return isWithin(moved, within) ? moved : null;
}
