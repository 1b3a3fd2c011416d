import { modulo } from '../time/civil';
import { dayNumber } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';

/** A shift of a team as rosters reckon with it: wall times at the site; it ends the next day unless it ends later. */
export interface ShiftFact {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly startsLocally: TimeText;
  readonly endsLocally: TimeText;
  /** How many of the team must stay on post; 0 for none. */
  readonly minimumOnPost: number;
}

/** A cycle of days, each a shift or a rest day (null), that repeats for ever in both directions. */
export interface ShiftCycle {
  readonly cycle: readonly (string | null)[];
  /** The day on which a group without an offset is at the first day of the cycle. */
  readonly anchorOn: DateText;
  /** Office hours: rest on every day off of the site's calendar, work on make-up working days (调休). */
  readonly followsCalendar: boolean;
}

/**
 * The shift of a group on a day, or null for rest. A group with offset n is n days further on in the cycle than one
 * without. A make-up working day on which the cycle rests takes the cycle's first shift.
 */
export function shiftOnDay(
  pattern: ShiftCycle,
  offset: number,
  on: DateText,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): string | null {
  const { cycle, anchorOn } = pattern;
  const planned = cycle[modulo(dayNumber(on) - dayNumber(anchorOn) + offset, cycle.length)] ?? null;
  if (!pattern.followsCalendar) return planned;
  if (!calendar.isWorkingDay(on)) return null;
  return planned ?? cycle.find((shiftId) => shiftId !== null) ?? null;
}

/** Whether a shift runs over midnight into the next day. */
export function endsNextDay(shift: Pick<ShiftFact, 'startsLocally' | 'endsLocally'>): boolean {
  return shift.endsLocally <= shift.startsLocally;
}

/** A night shift: whoever has it is on post at that hour of the night (policy night-shift-hour), 0 to 23. */
export function isNightShift(shift: Pick<ShiftFact, 'startsLocally' | 'endsLocally'>, hour: number): boolean {
  const night = `${String(hour).padStart(2, '0')}:00`;
  const { startsLocally, endsLocally } = shift;
  return endsNextDay(shift)
    ? endsLocally > night || startsLocally <= night
    : startsLocally <= night && endsLocally > night;
}
