import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { SessionState } from '../session/session.contract';
import type { InstantText } from '../time/time-text';
import type { ReplyBody } from './invite.contract';

/** What a reply depends on; a `SessionView` has it. */
export interface AnsweredSession {
  readonly state: SessionState;
  readonly startsAt: InstantText;
}

/**
 * Whether somebody may still reply to an invite. A declined invite is not leave (domain.md, 'Who takes part'),
 * so its reason is asked for here and judged elsewhere.
 */
export function mayReply(session: AnsweredSession, reply: ReplyBody, at: InstantText): Verdict {
  return firstRefusal(
    () => mayStillReply(session, at),
    () => (reply.reply === 'declined' && !reply.reason ? refuse('decline-needs-a-reason') : allowed),
    () => (reply.reply !== 'declined' && reply.insteadSessionId ? refuse('instead-needs-a-decline') : allowed),
  );
}

/** Whether the person still takes part. Whoever was taken off the list is told so, and need not reply. */
export function isStillInvited({ state }: { readonly state: 'invited' | 'cancelled' }): Verdict {
  return state === 'invited' ? allowed : refuse('no-longer-invited');
}

/** Whether a reply link still shows its session: until that is over. What may still be answered is asked apart. */
export function isLinkAlive({ endsAt }: { readonly endsAt: InstantText }, at: InstantText): Verdict {
  return at < endsAt ? allowed : refuse('answer-link-expired');
}

/** Whether replies to the session are open at all: it binds and has not begun. */
export function mayStillReply(session: AnsweredSession, at: InstantText): Verdict {
  return firstRefusal(
    () => (session.state === 'cancelled' ? refuse('session-is-cancelled') : allowed),
    // Instant texts are in UTC with whole seconds, so that they compare as text.
    () => (session.state === 'held' || at >= session.startsAt ? refuse('session-has-begun') : allowed),
    () => (session.state === 'binding' ? allowed : refuse('session-is-not-binding')),
  );
}
