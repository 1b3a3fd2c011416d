import type { Hindrance } from '../person/free-for';
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
  /** What the person's own roster has against a time; a roster that knows nothing of it has nothing. */
  readonly hindrancesAt: (span: TimeSpan) => readonly Hindrance[];
}

/**
 * Whether somebody may take `run` instead of `left`: the same lesson at the same site, approved (R4), still ahead, with
 * a seat left, at a time when they attend or teach nothing else and are not on leave.
 */
export function mayTakeInstead(left: Run, run: Run, joiner: Joiner, at: InstantText): Verdict {
  return firstRefusal(
    () => (isSameLesson(left, run) && !joiner.sessionIds.has(run.id) ? allowed : refuse('not-another-run')),
    () => (run.state === 'cancelled' ? refuse('session-is-cancelled') : allowed),
    () => (run.state === 'held' || at >= run.startsAt ? refuse('run-has-begun') : allowed),
    () => (run.state === 'binding' ? allowed : refuse('session-is-not-binding')),
    () => (seatsLeft(run) === 0 ? refuse('run-is-full') : allowed),
    () => (isFree(joiner, run) ? allowed : refuse('busy-at-that-time')),
    () => (isOnLeave(joiner, run) ? refuse('on-leave-at-that-time') : allowed),
  );
}

/** The runs to offer to somebody who cannot come, the soonest first; those that cost them rest come last and say so. */
export function runsInstead(left: Run, runs: readonly Run[], joiner: Joiner, at: InstantText): OtherRun[] {
  return runs
    .filter((run) => mayTakeInstead(left, run, joiner, at).allowed)
    .map((run) => offerOf(run, restLost(joiner, run)))
    .sort(
      (one, other) =>
        Number(one.hindrance !== null) - Number(other.hindrance !== null) ||
        byText(one.startsAt, other.startsAt) ||
        byText(one.sessionId, other.sessionId),
    )
    .slice(0, runsOffered);
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

function isOnLeave({ hindrancesAt }: Joiner, { startsAt, endsAt }: Run): boolean {
  return hindrancesAt(spanOf(startsAt, endsAt)).some(({ code }) => code === 'trainee-on-leave');
}

/** The rest that a run would cost; the gravest first, as the roster tells it. */
function restLost({ hindrancesAt }: Joiner, { startsAt, endsAt }: Run): OtherRun['hindrance'] {
  const codes = hindrancesAt(spanOf(startsAt, endsAt)).map(({ code }) => code);
  return codes.find((code) => code === 'after-night-shift' || code === 'rest-day') ?? null;
}

function offerOf(run: Run, hindrance: OtherRun['hindrance']): OtherRun {
  const { id: sessionId, on, startsLocally, minutes, zone, startsAt, endsAt, room } = run;
  const roomName = room?.name ?? null;
  const seats = seatsLeft(run);
  return { sessionId, on, startsLocally, minutes, zone, startsAt, endsAt, roomName, seatsLeft: seats, hindrance };
}
