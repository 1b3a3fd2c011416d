import { byText } from '../rule/by-text';
import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { SessionView } from '../session/session.contract';
import { overlaps, spanOf, type TimeSpan } from '../time/time-span';
import type { InstantText } from '../time/time-text';
import type { OtherRun } from './other-run.contract';

/** So many are offered: a choice that is made on a phone. */
export const runsOffered = 2;

/** What joining another run depends on; a `SessionView` has it. */
export type Run = Pick<
  SessionView,
  | 'id'
  | 'siteId'
  | 'programmeCode'
  | 'state'
  | 'on'
  | 'startsLocally'
  | 'minutes'
  | 'zone'
  | 'startsAt'
  | 'endsAt'
  | 'expected'
> & {
  readonly topics: readonly { readonly id: string }[];
  readonly room: { readonly name: string; readonly seats: number } | null;
};

/** Who would join: when they attend or teach otherwise, and where they take part already. */
export interface Joiner {
  /** Without the session that they leave. */
  readonly busy: readonly TimeSpan[];
  readonly sessionIds: ReadonlySet<string>;
}

/**
 * Whether somebody may take `run` instead of `left`: the same lesson at the same site, approved (R4), still ahead, with
 * a seat left, at a time when they attend or teach nothing else.
 */
export function mayTakeInstead(left: Run, run: Run, joiner: Joiner, at: InstantText): Verdict {
  return firstRefusal(
    () => (isSameLesson(left, run) && !joiner.sessionIds.has(run.id) ? allowed : refuse('not-another-run')),
    () => (run.state === 'cancelled' ? refuse('session-is-cancelled') : allowed),
    () => (run.state === 'held' || at >= run.startsAt ? refuse('run-has-begun') : allowed),
    () => (run.state === 'binding' ? allowed : refuse('session-is-not-binding')),
    () => (seatsLeft(run) === 0 ? refuse('run-is-full') : allowed),
    () => (isFree(joiner, run) ? allowed : refuse('busy-at-that-time')),
  );
}

/** The runs to offer to somebody who cannot come, the soonest first. */
export function runsInstead(left: Run, runs: readonly Run[], joiner: Joiner, at: InstantText): OtherRun[] {
  return runs
    .filter((run) => mayTakeInstead(left, run, joiner, at).allowed)
    .sort((one, other) => byText(one.startsAt, other.startsAt) || byText(one.id, other.id))
    .slice(0, runsOffered)
    .map(offerOf);
}

/** How many more fit into a run; null while it has no room. */
export function seatsLeft({ room, expected }: Pick<Run, 'room' | 'expected'>): number | null {
  return room && Math.max(0, room.seats - expected);
}

/** The same programme and the same topics, in whatever order. */
function isSameLesson(left: Run, run: Run): boolean {
  if (run.id === left.id || run.siteId !== left.siteId || run.programmeCode !== left.programmeCode) return false;
  return topicsOf(left) === topicsOf(run);
}

function topicsOf({ topics }: Run): string {
  return topics
    .map(({ id }) => id)
    .sort(byText)
    .join();
}

function isFree({ busy }: Joiner, { startsAt, endsAt }: Run): boolean {
  const span = spanOf(startsAt, endsAt);
  return !busy.some((taken) => overlaps(taken, span));
}

function offerOf(run: Run): OtherRun {
  const { id: sessionId, on, startsLocally, minutes, zone, startsAt, endsAt, room } = run;
  const roomName = room?.name ?? null;
  return { sessionId, on, startsLocally, minutes, zone, startsAt, endsAt, roomName, seatsLeft: seatsLeft(run) };
}
