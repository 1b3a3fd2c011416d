import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Say } from './say';
import type { ShownState } from './session-state';

type Counted = Pick<SessionView, 'expected' | 'coming'>;

/** The one number of a chip: expected in a draft, who accepted once it binds, who was there once it is held. */
export function countText(session: Counted, shown: ShownState): string {
  return shown === 'approved' || shown === 'held' ? `${session.coming}/${session.expected}` : String(session.expected);
}

/** The same in words: '应到 14 人', '参加 12 人，应到 14 人', '实到 11 人，应到 14 人'. */
export function countWords(session: Counted, shown: ShownState, say: Say): string {
  const { coming, expected } = session;
  if (shown === 'approved') return say('session.count.approved', { coming, expected });
  if (shown === 'held') return say('session.count.held', { coming, expected });
  return say('session.count.draft', { expected });
}
