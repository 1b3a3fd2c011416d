import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { InstantText } from '../time/time-text';

/** How long a link for a new password works, in hours. */
export const resetLinkHours = 24;

/** What using a link for a new password depends on. */
export interface ResetLinkState {
  readonly expiresAt: InstantText;
  readonly usedAt: InstantText | null;
}

/** Whether somebody can get a link for a new password: only who has an account. */
export function mayGetResetLink(account: object | null | undefined, { name }: { readonly name: string }): Verdict {
  return account ? allowed : refuse('account-missing', { name });
}

/** Whether a link still gives a new password: once, and for a day. A newer link ends an older one by its expiry. */
export function mayUseResetLink({ expiresAt, usedAt }: ResetLinkState, at: InstantText): Verdict {
  return firstRefusal(
    () => (usedAt === null ? allowed : refuse('reset-link-used')),
    // Instant texts are in UTC with whole seconds, so that they compare as text.
    () => (at < expiresAt ? allowed : refuse('reset-link-expired', { hours: resetLinkHours })),
  );
}
