import { dateOf } from '../time/days';
import type { TimeSpan } from '../time/time-span';
import type { DateText } from '../time/time-text';
import { dayIndexAt, ensureKnown, fewestOnPost } from './roster-slot';
import type { Roster } from './shift-roster';

/** A shift that would be short of people. */
export interface ThinShift {
  readonly shiftId: string;
  readonly shiftName: string;
  /** The day on which the shift begins. */
  readonly on: DateText;
  readonly left: number;
  readonly minimum: number;
  /** Who of the shift is called away. */
  readonly without: readonly string[];
}

/**
 * The shifts of a team that run within a span and would have fewer people on post than they ask for while `gone` are
 * away from it, the worst off first.
 * @throws RangeError outside the days for which the roster was made.
 */
export function coverWithout(roster: Roster, teamId: string, span: TimeSpan, gone: ReadonlySet<string>): ThinShift[] {
  ensureKnown(roster, span);
  const numbers = numbersOf(roster, gone);
  const found: ThinShift[] = [];
  const last = dayIndexAt(roster, span.until - 1);
  for (let day = Math.max(0, dayIndexAt(roster, span.from) - 1); day <= last; day += 1) {
    for (const number of roster.shiftsOfTeam.get(teamId) ?? []) {
      const thin = thinShift(roster, number, day, span, numbers);
      if (thin) found.push(thin);
    }
  }
  return found.sort((one, other) => one.left - one.minimum - (other.left - other.minimum));
}

function thinShift(
  roster: Roster,
  number: number,
  day: number,
  span: TimeSpan,
  gone: ReadonlySet<number>,
): ThinShift | null {
  const shift = roster.shifts[number];
  if (!shift || shift.minimumOnPost === 0) return null;
  const slot = number * roster.days + day;
  const from = Math.max(span.from, roster.starts[slot] ?? 0);
  const until = Math.min(span.until, roster.ends[slot] ?? 0);
  if (from >= until) return null;
  const left = fewestOnPost(roster, slot, { from, until }, gone);
  if (left >= shift.minimumOnPost) return null;
  const without = [...membersOf(roster, slot)].filter((person) => gone.has(person));
  return {
    shiftId: shift.id,
    shiftName: shift.name,
    on: dateOf(roster.firstDay + day),
    left,
    minimum: shift.minimumOnPost,
    without: without.map((person) => roster.people[person] ?? ''),
  };
}

function membersOf(roster: Roster, slot: number): Int32Array {
  return roster.members.subarray(roster.memberFrom[slot] ?? 0, roster.memberFrom[slot + 1] ?? 0);
}

function numbersOf({ personNumbers }: Roster, ids: ReadonlySet<string>): Set<number> {
  const numbers = new Set<number>();
  for (const id of ids) {
    const number = personNumbers.get(id);
    if (number !== undefined) numbers.add(number);
  }
  return numbers;
}
