import { dateOf } from '../time/days';
import type { TimeSpan } from '../time/time-span';
import type { DateText } from '../time/time-text';
import { dayIndexAt, ensureKnown, fewestOnPost, isAwayThroughout } from './roster-slot';
import { restDay, type Roster, unknownDay } from './shift-roster';

/** A shift on which `left` would be on post without a person, fewer than `minimum`. */
export interface MissedShift {
  readonly shiftId: string;
  /** The day on which the shift begins. */
  readonly on: DateText;
  readonly left: number;
  readonly minimum: number;
}

/** Why somebody had better not be called away, by the codes of domain.md's conflicts; the first one that holds. */
export type Hindrance =
  | { readonly code: 'trainee-busy' | 'trainee-on-leave'; readonly span: TimeSpan }
  | ({ readonly code: 'below-cover' } & MissedShift)
  /** The night shift ended at `endedAt`, epoch milliseconds; `hours` of rest have passed by then. */
  | { readonly code: 'after-night-shift'; readonly shiftId: string; readonly endedAt: number; readonly hours: number }
  | { readonly code: 'rest-day'; readonly on: DateText };

/** Whether somebody can be called away, and what stands against it. */
export type Freedom = { readonly isFree: true } | { readonly isFree: false; readonly because: Hindrance };

const free: Freedom = { isFree: true };
const hour = 3_600_000;

/**
 * Whether a person can be called to something for a span of epoch milliseconds. Somebody on shift is free as long as
 * enough stay on post without them; nobody knows anything against a person whom no roster names.
 * @param restHours rest that a night shift asks for (policy rest-after-night-shift-hours).
 * @throws RangeError outside the days for which the roster was made.
 */
export function freeFor(roster: Roster, employeeId: string, span: TimeSpan, restHours: number): Freedom {
  ensureKnown(roster, span);
  const person = roster.personNumbers.get(employeeId);
  if (person === undefined) return free;
  const because =
    awayDuring(roster, person, span) ??
    belowCover(roster, person, span) ??
    tiredFromNight(roster, person, span, restHours) ??
    restingOn(roster, person, span);
  return because ? { isFree: false, because } : free;
}

function awayDuring({ awayFrom, away }: Roster, person: number, span: TimeSpan): Hindrance | null {
  let leave: Hindrance | null = null;
  for (let at = awayFrom[person] ?? 0; at < (awayFrom[person + 1] ?? 0); at += 1) {
    const one = away[at];
    if (!one || one.from >= span.until || one.until <= span.from) continue;
    const { from, until } = one;
    if (one.kind === 'busy') return { code: 'trainee-busy', span: { from, until } };
    leave ??= { code: 'trainee-on-leave', span: { from, until } };
  }
  return leave;
}

/**
 * The shifts of a person within a span of epoch milliseconds that would fall below their minimum without them, by day.
 * @throws RangeError outside the days for which the roster was made.
 */
export function shiftsMissedWithout(roster: Roster, employeeId: string, span: TimeSpan): MissedShift[] {
  ensureKnown(roster, span);
  const person = roster.personNumbers.get(employeeId);
  return person === undefined ? [] : [...missedOnPost(roster, person, span)];
}

function belowCover(roster: Roster, person: number, span: TimeSpan): Hindrance | null {
  const first = missedOnPost(roster, person, span).next().value;
  return first ? { code: 'below-cover', ...first } : null;
}

function* missedOnPost(roster: Roster, person: number, span: TimeSpan): Generator<MissedShift, undefined> {
  const { days, grid, starts, ends, shifts } = roster;
  const last = dayIndexAt(roster, span.until - 1);
  for (let day = Math.max(0, dayIndexAt(roster, span.from) - 1); day <= last; day += 1) {
    const shift = grid[person * days + day] ?? unknownDay;
    const { id: shiftId = '', minimumOnPost: minimum = 0 } = shifts[shift] ?? {};
    if (shift < 0 || minimum === 0) continue;
    const slot = shift * days + day;
    const from = Math.max(span.from, starts[slot] ?? 0);
    const until = Math.min(span.until, ends[slot] ?? 0);
    if (from >= until) continue;
    const left = fewestOnPost(roster, slot, from, until) - 1;
    if (left < minimum) yield { shiftId, on: dateOf(roster.firstDay + day), left, minimum };
  }
  return undefined;
}

function tiredFromNight(roster: Roster, person: number, span: TimeSpan, restHours: number): Hindrance | null {
  const { days, grid, starts, ends, shifts, isNight } = roster;
  const today = dayIndexAt(roster, span.from);
  for (let day = today; day >= Math.max(0, today - 2); day -= 1) {
    const shift = grid[person * days + day] ?? unknownDay;
    if (shift < 0 || !isNight[shift]) continue;
    const slot = shift * days + day;
    const endedAt = ends[slot] ?? 0;
    const hours = (span.from - endedAt) / hour;
    const night = { from: starts[slot] ?? 0, until: endedAt };
    if (hours >= 0 && hours < restHours && !isAwayThroughout(roster, person, night)) {
      return { code: 'after-night-shift', shiftId: shifts[shift]?.id ?? '', endedAt, hours };
    }
  }
  return null;
}

/** A rest day that the span touches other than by the end of the night before. */
function restingOn(roster: Roster, person: number, span: TimeSpan): Hindrance | null {
  const { days, grid, ends, dayStarts } = roster;
  const first = dayIndexAt(roster, span.from);
  const last = dayIndexAt(roster, span.until - 1);
  for (let day = first; day <= last; day += 1) {
    if (grid[person * days + day] !== restDay) continue;
    const before = day > 0 ? (grid[person * days + day - 1] ?? unknownDay) : unknownDay;
    const slot = before * days + day - 1;
    const wakesAt = before < 0 ? (dayStarts[day] ?? 0) : Math.max(dayStarts[day] ?? 0, ends[slot] ?? 0);
    const tomorrow = dayStarts[day + 1] ?? Infinity;
    if (Math.max(span.from, wakesAt) < Math.min(span.until, tomorrow)) {
      return { code: 'rest-day', on: dateOf(roster.firstDay + day) };
    }
  }
  return null;
}
