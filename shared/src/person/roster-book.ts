import type { DateRange } from '../time/days';
import { epochMsOf } from '../time/instant';
import type { DateText } from '../time/time-text';
import { workingCalendar } from '../time/working-calendar';
import { compileRoster } from './compile-roster';
import { shiftsOf } from './on-post';
import type { RosterDay } from './shift-import.rules';
import type { ShiftRosterView } from './shift-roster.contract';
import type { Roster, RosterFacts } from './shift-roster';

/** What of a roster view decides who works when. */
export type RosterSource = Pick<
  ShiftRosterView,
  | 'zone'
  | 'weekend'
  | 'weekendChanges'
  | 'coveredThrough'
  | 'marks'
  | 'shifts'
  | 'patterns'
  | 'people'
  | 'assignments'
  | 'days'
  | 'leave'
>;

/** A roster beside the one that its patterns alone would give, for whoever has to tell them apart. */
export interface RosterBook {
  readonly roster: Roster;
  readonly byPattern: Roster;
  dayOf(employeeId: string, on: DateText): RosterDay;
}

/** The facts of a view as the rules take them. */
export function factsOf({ zone, shifts, patterns, people, assignments, days, leave }: RosterSource): RosterFacts {
  return {
    zone,
    shifts,
    patterns,
    people: people.map(({ employeeId }) => employeeId),
    assignments,
    exceptions: days,
    leave: leave.map(({ employeeId, startsAt, endsAt }) => ({
      employeeId,
      from: epochMsOf(startsAt),
      until: epochMsOf(endsAt),
    })),
  };
}

/** Compiles a view twice, with the days that differ and without them. */
export function rosterBook(source: RosterSource, range: DateRange): RosterBook {
  const facts = factsOf(source);
  const calendar = workingCalendar(source);
  const roster = compileRoster(facts, calendar, range);
  const byPattern = compileRoster({ ...facts, exceptions: [], leave: [] }, calendar, range);
  const swapped = new Set(
    source.days.filter((day) => day.origin === 'swap').map((day) => `${day.employeeId} ${day.on}`),
  );
  return {
    roster,
    byPattern,
    dayOf: (employeeId, on) => ({
      shiftId: shiftOn(roster, employeeId, on),
      byPattern: shiftOn(byPattern, employeeId, on),
      isSwapped: swapped.has(`${employeeId} ${on}`),
    }),
  };
}

function shiftOn(roster: Roster, employeeId: string, on: DateText): string | null | undefined {
  const [day] = shiftsOf(roster, employeeId, [on]);
  return day && day.kind !== 'unknown' ? day.shiftId : undefined;
}
