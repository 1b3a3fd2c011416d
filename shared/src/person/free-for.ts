import { isNightShift } from '../site/shift-pattern';
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

/** Two figures of the house: hours of rest after a night shift, and the hour of the night at which such a shift runs. */
export interface NightRest {
  /** Policy rest-after-night-shift-hours. */
  readonly restHours: number;
  /** Policy night-shift-hour, 0 to 23. */
  readonly nightHour: number;
}

const free: Freedom = { isFree: true };
const hour = 3_600_000;

/**
 * Whether a person can be called to something for a span of epoch milliseconds. Somebody on shift is free as long as
 * enough stay on post without them; nobody knows anything against a person whom no roster names. Of several hindrances
 * the gravest is told: busy, on leave, below cover, tired from the night, a rest day.
 * @throws RangeError outside the days for which the roster was made.
 */
export function freeFor(roster: Roster, employeeId: string, span: TimeSpan, rest: NightRest): Freedom {
  for (const because of hindrances(roster, employeeId, span, rest)) return { isFree: false, because };
  return free;
}

/**
 * Everything that stands against calling a person away, the gravest first; none: the person is free.
 * @throws RangeError outside the days for which the roster was made.
 */
export function hindrancesOf(roster: Roster, employeeId: string, span: TimeSpan, rest: NightRest): Hindrance[] {
  return [...hindrances(roster, employeeId, span, rest)];
}

/** Each is looked for only once it is asked for: planning mostly asks for the first. */
function* hindrances(roster: Roster, employeeId: string, span: TimeSpan, rest: NightRest): Generator<Hindrance> {
  ensureKnown(roster, span);
  const person = roster.personNumbers.get(employeeId);
  if (person === undefined) return;
  for (const look of [awayDuring, belowCover, tiredFromNight, restingOn]) {
    const found = look(roster, person, span, rest);
    if (found) yield found;
  }
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
    const left = fewestOnPost(roster, slot, { from, until }) - 1;
    if (left < minimum) yield { shiftId, on: dateOf(roster.firstDay + day), left, minimum };
  }
  return undefined;
}

/** The night shift from which a person, by number, has not rested enough when the span begins. */
export function tiredFromNight(roster: Roster, person: number, span: TimeSpan, rest: NightRest): Hindrance | null {
  const { days, grid, starts, ends, shifts } = roster;
  const today = dayIndexAt(roster, span.from);
  for (let day = today; day >= Math.max(0, today - 2); day -= 1) {
    const shift = grid[person * days + day] ?? unknownDay;
    const fact = shifts[shift];
    if (!fact || !isNightShift(fact, rest.nightHour)) continue;
    const slot = shift * days + day;
    const endedAt = ends[slot] ?? 0;
    const hours = (span.from - endedAt) / hour;
    const night = { from: starts[slot] ?? 0, until: endedAt };
    if (hours >= 0 && hours < rest.restHours && !isAwayThroughout(roster, person, night)) {
      return { code: 'after-night-shift', shiftId: fact.id, endedAt, hours };
    }
  }
  return null;
}

/** A rest day of a person, by number, that the span touches other than by the end of the night before. */
export function restingOn(roster: Roster, person: number, span: TimeSpan): Hindrance | null {
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
