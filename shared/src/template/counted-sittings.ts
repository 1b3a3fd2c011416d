import { byText } from '../rule/by-text';
import { weekdayOf } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { minutesOfDay } from '../time/zone';
import { countsOn } from './promise-days';
import type { UncountedReason } from './promise.contract';
import type { PromiseLimits } from './template.contract';

/** A sitting of one team, as its promise sees it. */
export interface TeamSitting {
  readonly sessionId: string;
  /** The same for an A/B pair of runs, of which each takes one part of the team. */
  readonly occurrence: string;
  readonly on: DateText;
  readonly startsLocally: TimeText;
  readonly minutes: number;
  readonly state: 'planned' | 'binding' | 'held';
}

/** Which sittings of a team count for a promise, and which do not, in order of date. */
export interface Counted {
  readonly counted: readonly { readonly sessionId: string; readonly on: DateText }[];
  readonly uncounted: readonly { readonly sessionId: string; readonly on: DateText; readonly why: UncountedReason }[];
}

/**
 * Sorts out a team's sittings. A pair of runs counts once, on the day of its later run: before that a part of the team
 * has had nothing; it counts only if each of its runs does. Two on one day count once. What is past counts once it is
 * held: before `today`, or with null nothing is past, as drafting sees it.
 */
export function countSittings(
  limits: PromiseLimits,
  sittings: readonly TeamSitting[],
  calendar: WorkingCalendar,
  today: DateText | null,
): Counted {
  const counted: { sessionId: string; on: DateText }[] = [];
  const uncounted: { sessionId: string; on: DateText; why: UncountedReason }[] = [];
  for (const runs of occurrencesOf(sittings)) {
    const faults = runs.flatMap((run) => {
      const why = faultOf(run, limits, calendar, today);
      return why === null ? [] : [{ sessionId: run.sessionId, on: run.on, why }];
    });
    uncounted.push(...faults);
    const last = runs.at(-1);
    if (!last || faults.length > 0) continue;
    const isSecond = counted.at(-1)?.on === last.on;
    if (isSecond) uncounted.push({ sessionId: last.sessionId, on: last.on, why: 'same-day' });
    else counted.push({ sessionId: last.sessionId, on: last.on });
  }
  return { counted, uncounted };
}

/** Runs of each occurrence in order of time; the occurrences by the day of their last run. */
function occurrencesOf(sittings: readonly TeamSitting[]): TeamSitting[][] {
  const groups = new Map<string, TeamSitting[]>();
  for (const sitting of [...sittings].sort(byTime)) {
    const known = groups.get(sitting.occurrence);
    if (known) known.push(sitting);
    else groups.set(sitting.occurrence, [sitting]);
  }
  return [...groups.values()].sort((one, other) => lastOf(one, other));
}

function lastOf(one: readonly TeamSitting[], other: readonly TeamSitting[]): number {
  const [mine, theirs] = [one.at(-1), other.at(-1)];
  return mine && theirs ? byTime(mine, theirs) : 0;
}

function byTime(one: TeamSitting, other: TeamSitting): number {
  return (
    byText(one.on, other.on) || byText(one.startsLocally, other.startsLocally) || byText(one.sessionId, other.sessionId)
  );
}

function faultOf(
  { on, startsLocally, minutes, state }: TeamSitting,
  limits: PromiseLimits,
  calendar: WorkingCalendar,
  today: DateText | null,
): UncountedReason | null {
  const starts = minutesOfDay(startsLocally);
  if (limits.weekdays !== null && !limits.weekdays.includes(weekdayOf(on))) return 'wrong-weekday';
  if (!countsOn(on, limits, calendar)) return 'day-off';
  if (limits.notBefore !== null && starts < minutesOfDay(limits.notBefore)) return 'too-early';
  if (limits.notAfter !== null && starts + minutes > minutesOfDay(limits.notAfter)) return 'too-late';
  if (limits.minutes !== null && minutes < limits.minutes) return 'too-short';
  if (today === null || on >= today || state === 'held') return null;
  return state === 'binding' ? 'roll-call-open' : 'not-held';
}
