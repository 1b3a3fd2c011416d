import type { ShownState } from './session-state';
import type { IconName } from '../ui/icons.data';
import type { Tone } from '../ui/status';

/** How a session's state looks as a chip beside its word, `session.state.<state>`. */
export const sessionLooks: Readonly<Record<ShownState, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'file' },
  review: { tone: 'info', icon: 'lock' },
  approved: { tone: 'ok', icon: 'check' },
  held: { tone: 'neutral', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
};
