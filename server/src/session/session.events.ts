import { domainEvent } from '../platform/transaction';

/** Which sessions; what became of them is read from the sessions themselves, as they are by then. */
export interface SessionsTouched {
  readonly sessionIds: readonly string[];
}

/** R5: binding sessions were changed or cancelled. */
export const sessionChanged = domainEvent<SessionsTouched>('session-changed');

/** Who joined and who left, session by session. */
export interface ParticipantsChanged extends SessionsTouched {
  readonly added: readonly { readonly sessionId: string; readonly employeeId: string }[];
  readonly removed: readonly { readonly sessionId: string; readonly employeeId: string }[];
}

/** Somebody joined or left binding sessions. */
export const participantsChanged = domainEvent<ParticipantsChanged>('participants-changed');
