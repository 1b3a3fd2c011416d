import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { PatternBody } from './shift-pattern.contract';

/** A pattern is made of the team's own shifts, has work in it, and tells its groups apart. */
export function mayWritePattern(pattern: PatternBody, shiftIds: ReadonlySet<string>): Verdict {
  return firstRefusal(
    () => (pattern.cycle.every((day) => day === null) ? refuse('pattern-without-shift') : allowed),
    () => (pattern.cycle.some((day) => day !== null && !shiftIds.has(day)) ? refuse('shift-of-another-team') : allowed),
    () => groupsDiffer(pattern),
  );
}

function groupsDiffer({ groups, cycle }: PatternBody): Verdict {
  for (const [index, group] of groups.entries()) {
    if (group.offset >= cycle.length) {
      return refuse('group-beyond-cycle', { group: group.name, days: cycle.length });
    }
    const twin = groups.slice(0, index).find((other) => other.name === group.name || other.offset === group.offset);
    if (twin) return refuse('groups-alike', { one: twin.name, other: group.name });
  }
  return allowed;
}

/** Whether two bodies roster people alike, whatever the names say. */
export function rostersAlike(one: PatternBody, other: PatternBody): boolean {
  const rhythm = ({ cycle, anchorOn, followsCalendar, groups }: PatternBody) =>
    JSON.stringify([cycle, anchorOn, followsCalendar, groups.map((group) => [group.id, group.offset])]);
  return rhythm(one) === rhythm(other);
}
