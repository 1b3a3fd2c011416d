import { domainEvent } from '../platform/transaction';

/** Which sessions; what became of them is read from the sessions themselves, as they are by then. */
export interface SessionsTouched {
  readonly sessionIds: readonly string[];
}

/** R5: binding sessions were changed or cancelled. */
export const sessionChanged = domainEvent<SessionsTouched>('session-changed');

/** Somebody joined or left binding sessions. */
export const participantsChanged = domainEvent<SessionsTouched>('participants-changed');
