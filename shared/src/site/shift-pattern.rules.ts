import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { DateText } from '../time/time-text';
import type { PatternBody, PatternView } from './shift-pattern.contract';

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

/** A pattern that another one has taken the place of stays what it was. */
export function mayChangePattern({ name, replacedOn }: Pick<PatternView, 'name' | 'replacedOn'>): Verdict {
  return replacedOn === null ? allowed : refuse('pattern-was-replaced', { pattern: name, on: replacedOn });
}

/** A pattern goes while nobody has ever turned by it: what somebody worked stays on record. */
export function mayDeletePattern({ name }: Pick<PatternView, 'name'>, people: number): Verdict {
  return people === 0 ? allowed : refuse('pattern-in-use', { pattern: name, people });
}

/** What a shift is still needed for: patterns that turn today or later, and days ahead that are fixed to it. */
export interface ShiftUse {
  readonly shift: string;
  readonly patterns: readonly string[];
  readonly days: readonly { readonly name: string; readonly on: DateText }[];
}

const namesTold = 4;

/** A shift is no longer offered once nothing ahead needs it; else the refusal names what does. */
export function mayRetireShift({ shift, patterns, days }: ShiftUse): Verdict {
  const [pattern] = patterns;
  if (pattern !== undefined) return refuse('shift-is-rostered', { shift, pattern });
  const [first] = days;
  if (!first) return allowed;
  const names = [...new Set(days.map(({ name }) => name))];
  const told = names.length > namesTold ? [...names.slice(0, namesTold), '…'] : names;
  return refuse('shift-has-days', { shift, names: told.join('、'), count: days.length, on: first.on });
}

/** Whether two bodies roster people alike, whatever the names say. */
export function rostersAlike(one: PatternBody, other: PatternBody): boolean {
  const rhythm = ({ cycle, anchorOn, followsCalendar, groups }: PatternBody) =>
    JSON.stringify([cycle, anchorOn, followsCalendar, groups.map((group) => [group.id, group.offset])]);
  return rhythm(one) === rhythm(other);
}
