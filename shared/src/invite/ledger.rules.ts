import type { Placing } from '../plan/placing.contract';
import { changedParts } from '../plan/placing.rules';
import type { InstantText } from '../time/time-text';
import type { Reply } from './invite.contract';

/** Whether somebody is to have the session in their calendar. */
export type InviteState = 'invited' | 'cancelled';

/** A session as its people are to see it, and the version of it that this is. */
export interface ShownSession extends Placing {
  readonly version: number;
}

/** What somebody is to know about a session: a line of the ledger, one for each person and session. */
export interface LedgerLine {
  readonly state: InviteState;
  /** Rises when time, date or status change for this person, and only then (RFC 5546 2.1.4). */
  readonly sequence: number;
  /** The session's own sequence that this line knows of. */
  readonly sessionSequence: number;
  /** Rises whenever the person has to be told something. */
  readonly revision: number;
  /** Null on lines from before sessions could change. */
  readonly shown: ShownSession | null;
  /** How the session was before what the person is told now; null for a first invitation. */
  readonly previous: ShownSession | null;
  readonly reply: Reply;
}

/** What the person has been told last; null for nothing. */
export interface Told {
  readonly state: InviteState;
  readonly sequence: number;
  readonly shown: ShownSession | null;
}

/** How things are with the session, and whether the person takes part in it. */
export interface Needed {
  readonly isInvited: boolean;
  readonly sequence: number;
  readonly shown: ShownSession;
}

/**
 * The line as it has to be, or null when it is so already. A new time makes every reply void (RFC 5546 3.2.2.1: the
 * attendees are to reconfirm); another room or instructor does not.
 */
export function lineAfter(line: LedgerLine, needed: Needed, told: Told | null): LedgerLine | null {
  const state: InviteState = needed.isInvited ? 'invited' : 'cancelled';
  const hasNewStatus = state !== line.state;
  if (state === 'cancelled' && !hasNewStatus) return null;
  const hasNewTime = needed.sequence !== line.sessionSequence;
  const isSame =
    !hasNewStatus && !hasNewTime && line.shown !== null && changedParts(line.shown, needed.shown).length === 0;
  if (isSame) return null;
  const isReset = hasNewStatus || hasNewTime;
  return {
    state,
    sequence: isReset ? Math.max(line.sequence + 1, needed.sequence) : line.sequence,
    sessionSequence: needed.sequence,
    revision: line.revision + 1,
    shown: needed.shown,
    previous: told?.shown ?? line.previous ?? line.shown,
    reply: isReset && state === 'invited' ? 'none' : line.reply,
  };
}

/** What goes out: an invitation, news about it, or its end. */
export type LetterKind = 'request' | 'update' | 'cancel';

/**
 * Which letter brings a person from what they were told to what they are to know; null for none: they know it, they
 * never heard of it, or it lies in the past.
 */
export function letterFor(
  { state, sequence, shown }: Pick<LedgerLine, 'state' | 'sequence' | 'shown'>,
  told: Told | null,
  at: InstantText,
): LetterKind | null {
  const hasHeard = told?.state === 'invited';
  if (state === 'cancelled') return hasHeard && !isOver(told.shown ?? shown, at) ? 'cancel' : null;
  if (shown !== null && shown.startsAt <= at) return null;
  if (!hasHeard) return 'request';
  const isKnown = told.sequence === sequence && told.shown !== null && shown !== null;
  return isKnown && changedParts(told.shown, shown).length === 0 ? null : 'update';
}

function isOver(shown: ShownSession | null, at: InstantText): boolean {
  return shown !== null && shown.endsAt <= at;
}
