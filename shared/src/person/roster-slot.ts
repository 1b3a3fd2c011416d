import type { TimeSpan } from '../time/time-span';
import type { Roster } from './shift-roster';

const dayLength = 86_400_000;
const nobody: ReadonlySet<number> = new Set();

/** The number of the day in which a moment lies at the site; the clock's jumps are at most a day away from a division. */
export function dayIndexAt({ dayStarts, days }: Roster, at: number): number {
  let day = Math.floor((at - (dayStarts[0] ?? 0)) / dayLength);
  day = Math.max(0, Math.min(days - 1, day));
  while (day > 0 && (dayStarts[day] ?? 0) > at) day -= 1;
  while (day < days - 1 && (dayStarts[day + 1] ?? Infinity) <= at) day += 1;
  return day;
}

/** Whether the roster was made for the days of a span. */
export function isKnownTo({ span: known }: Roster, { from, until }: TimeSpan): boolean {
  return from < until && from >= known.from && until <= known.until;
}

/** @throws RangeError for a span that reaches out of the days for which the roster was made, or is empty. */
export function ensureKnown({ span: known }: Roster, span: TimeSpan): void {
  if (!(span.from < span.until)) throw new RangeError('the span is empty');
  if (span.from < known.from || span.until > known.until) throw new RangeError('the roster does not know that time');
}

/**
 * The fewest of a slot's people that are on post at any moment between `from` and `until`, which must lie within it.
 * Overlapping leave and trainings of one person count once; the people `without`, by number, are off all the time.
 */
export function fewestOnPost(
  roster: Roster,
  slot: number,
  { from, until }: TimeSpan,
  without: ReadonlySet<number> = nobody,
): number {
  const first = roster.memberFrom[slot] ?? 0;
  const last = roster.memberFrom[slot + 1] ?? 0;
  if (!roster.isThinned[slot] && without.size === 0) return last - first;
  const events: [at: number, change: number][] = [];
  let left = 0;
  for (let at = first; at < last; at += 1) {
    const person = roster.members[at] ?? -1;
    if (without.has(person)) continue;
    left += 1;
    noteAbsence(roster, person, { from, until }, events);
  }
  // Whoever comes back at the moment at which another goes has taken over.
  events.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  let missing = 0;
  let most = 0;
  for (const [, change] of events) {
    missing += change;
    most = Math.max(most, missing);
  }
  return left - most;
}

function noteAbsence(roster: Roster, person: number, span: TimeSpan, events: [number, number][]): void {
  let reached = span.from;
  for (let at = roster.awayFrom[person] ?? 0; at < (roster.awayFrom[person + 1] ?? 0); at += 1) {
    const away = roster.away[at];
    if (!away) continue;
    const from = Math.max(away.from, reached);
    const until = Math.min(away.until, span.until);
    if (from >= until) continue;
    events.push([from, 1], [until, -1]);
    reached = until;
  }
}

/** Whether leave and trainings leave somebody no moment of the span. */
export function isAwayThroughout(roster: Roster, person: number, span: TimeSpan): boolean {
  let reached = span.from;
  for (let at = roster.awayFrom[person] ?? 0; at < (roster.awayFrom[person + 1] ?? 0); at += 1) {
    const away = roster.away[at];
    if (away && away.from <= reached) reached = Math.max(reached, away.until);
  }
  return reached >= span.until;
}
