import type { SessionState } from '@fortnight/shared/session/session.contract';
import type { IconName } from '../ui/icons.data';

/** How a session looks: its own state, and for a planned one whether it waits for a decision. */
export type ShownState = 'draft' | 'review' | 'approved' | 'held' | 'cancelled';

export function shownState(state: SessionState, isUnderReview: boolean): ShownState {
  if (state === 'binding') return 'approved';
  if (state !== 'planned') return state;
  return isUnderReview ? 'review' : 'draft';
}

/** The icon that a chip shows beside the time; the norm is silent. */
export function stateIcon(shown: ShownState): IconName | null {
  return shown === 'review' ? 'lock' : null;
}

/** Dashed bar: not yet decided. Solid bar: it binds (R4). */
export function isUndecided(shown: ShownState): boolean {
  return shown === 'draft' || shown === 'review';
}
