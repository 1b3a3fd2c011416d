import { dateOf, dayNumber } from '../time/days';
import type { TimeSpan } from '../time/time-span';
import type { DateText } from '../time/time-text';
import { dayIndexAt, ensureKnown, fewestOnPost, isAwayThroughout } from './roster-slot';
import { restDay, type Roster, unknownDay } from './shift-roster';

/** What somebody does on a day: a shift with its span, a rest day, or nothing that is known. */
export interface DutyDay {
  readonly on: DateText;
  readonly kind: 'shift' | 'rest' | 'unknown';
  readonly shiftId: string | null;
  readonly span: TimeSpan | null;
}

/** One shift of a team on one day, as far as it runs within the span asked for. */
export interface ShiftCover extends TimeSpan {
  readonly shiftId: string;
  /** The day on which the shift begins. */
  readonly on: DateText;
  /** Whoever has the shift and is there for some of the time. */
  readonly employeeIds: readonly string[];
  /** The fewest that are on post at any moment of it: leave and trainings taken off. */
  readonly fewest: number;
  readonly minimum: number;
}

/** What a person does on each of the dates; nothing is known outside the days for which the roster was made. */
export function shiftsOf(roster: Roster, employeeId: string, dates: readonly DateText[]): DutyDay[] {
  const person = roster.personNumbers.get(employeeId);
  return dates.map((on) => {
    const day = dayNumber(on) - roster.firstDay;
    const isKnown = person !== undefined && day >= 0 && day < roster.days;
    return dutyOn(roster, isKnown ? (roster.grid[person * roster.days + day] ?? unknownDay) : unknownDay, day, on);
  });
}

function dutyOn(roster: Roster, shift: number, day: number, on: DateText): DutyDay {
  if (shift < 0) return { on, kind: shift === restDay ? 'rest' : 'unknown', shiftId: null, span: null };
  const slot = shift * roster.days + day;
  const span = { from: roster.starts[slot] ?? 0, until: roster.ends[slot] ?? 0 };
  return { on, kind: 'shift', shiftId: roster.shifts[shift]?.id ?? null, span };
}

/**
 * Every shift of a team that runs within a span of epoch milliseconds, with its people: by day, then in the team's
 * order.
 * @throws RangeError outside the days for which the roster was made.
 */
export function whoIsOnPost(roster: Roster, teamId: string, span: TimeSpan): ShiftCover[] {
  ensureKnown(roster, span);
  const found: ShiftCover[] = [];
  const last = dayIndexAt(roster, span.until - 1);
  for (let day = Math.max(0, dayIndexAt(roster, span.from) - 1); day <= last; day += 1) {
    for (const shift of roster.shiftsOfTeam.get(teamId) ?? []) {
      const slot = shift * roster.days + day;
      const from = Math.max(span.from, roster.starts[slot] ?? 0);
      const until = Math.min(span.until, roster.ends[slot] ?? 0);
      if (from < until) found.push(coverOf(roster, shift, day, { from, until }));
    }
  }
  return found;
}

function coverOf(roster: Roster, shift: number, day: number, span: TimeSpan): ShiftCover {
  const slot = shift * roster.days + day;
  const { id: shiftId = '', minimumOnPost: minimum = 0 } = roster.shifts[shift] ?? {};
  return {
    shiftId,
    on: dateOf(roster.firstDay + day),
    ...span,
    employeeIds: peopleOf(roster, slot, span),
    fewest: fewestOnPost(roster, slot, span),
    minimum,
  };
}

function peopleOf(roster: Roster, slot: number, span: TimeSpan): string[] {
  const people: string[] = [];
  for (let at = roster.memberFrom[slot] ?? 0; at < (roster.memberFrom[slot + 1] ?? 0); at += 1) {
    const person = roster.members[at] ?? -1;
    if (roster.isThinned[slot] && isAwayThroughout(roster, person, span)) continue;
    people.push(roster.people[person] ?? '');
  }
  return people;
}
