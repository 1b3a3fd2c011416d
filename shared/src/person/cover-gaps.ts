import { addDays, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import { whoIsOnPost } from './on-post';
import type { Roster, RosterFacts } from './shift-roster';

/** A shift on a day with fewer people on post, at some moment of it, than its team's minimum. */
export interface CoverGap {
  readonly teamId: string;
  readonly shiftId: string;
  /** The day on which the shift begins. */
  readonly on: DateText;
  readonly fewest: number;
  readonly minimum: number;
}

/**
 * The shifts of some teams that begin on the days of a range, both included, and lack people: by day, then in the order
 * of the teams. The roster must reach a day beyond the range, for shifts that end the next day.
 * @param after epoch milliseconds: what has ended by then is not told; left out, all of it is.
 * @throws RangeError outside the days for which the roster was made.
 */
export function gapsIn(
  roster: Roster,
  teamIds: readonly string[],
  { fromOn, untilOn }: DateRange,
  after = -Infinity,
): CoverGap[] {
  const found = teamIds.flatMap((teamId) =>
    whoIsOnPost(roster, teamId, roster.span)
      .filter(({ on, until }) => on >= fromOn && on <= untilOn && until > after)
      .filter(({ fewest, minimum }) => fewest < minimum)
      .map(({ shiftId, on, fewest, minimum }) => ({ teamId, shiftId, on, fewest, minimum })),
  );
  return found.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** The gaps that are new after a change, or wider than before it. */
export function gapsBrought(before: readonly CoverGap[], after: readonly CoverGap[]): CoverGap[] {
  const known = new Map(before.map((gap) => [`${gap.shiftId} ${gap.on}`, gap.fewest]));
  return after.filter(({ shiftId, on, fewest }) => fewest < (known.get(`${shiftId} ${on}`) ?? Infinity));
}

/** The facts as they would be if people turned with a group from a day on, or with none. Days that are fixed stay. */
export function reassigned(
  facts: RosterFacts,
  employeeIds: readonly string[],
  groupId: string | null,
  fromOn: DateText,
): RosterFacts {
  const gone = new Set(employeeIds);
  const kept = facts.assignments.flatMap((one) => {
    if (!gone.has(one.employeeId) || (one.untilOn !== null && one.untilOn < fromOn)) return [one];
    return one.fromOn < fromOn ? [{ ...one, untilOn: addDays(fromOn, -1) }] : [];
  });
  const begun =
    groupId === null ? [] : employeeIds.map((employeeId) => ({ employeeId, groupId, fromOn, untilOn: null }));
  return { ...facts, assignments: [...kept, ...begun] };
}

/** The facts as they would be without some people from a day on: they turn with nobody, and no day of theirs is fixed. */
export function without(facts: RosterFacts, employeeIds: readonly string[], fromOn: DateText): RosterFacts {
  const gone = new Set(employeeIds);
  const exceptions = facts.exceptions.filter((day) => day.on < fromOn || !gone.has(day.employeeId));
  return { ...reassigned(facts, employeeIds, null, fromOn), exceptions };
}
