import type { SessionView } from '@fortnight/shared/session/session.contract';
import { epochMsOf } from '@fortnight/shared/time/instant';
import type { IconName } from '../ui/icons.data';
import type { Tone } from '../ui/status';

/** Where a session stands in its life, by its state and the clock. The words are `session.phase.<phase>`. */
export type SessionPhase = 'draft' | 'coming' | 'running' | 'unclosed' | 'held' | 'cancelled';

type Timed = Pick<SessionView, 'state' | 'startsAt' | 'endsAt'>;

/** `unclosed`: its time has passed, and nobody has closed the roll call yet. */
export function phaseOf({ state, startsAt, endsAt }: Timed, nowMs: number): SessionPhase {
  if (state === 'planned') return 'draft';
  if (state !== 'binding') return state;
  if (nowMs < epochMsOf(startsAt)) return 'coming';
  return nowMs < epochMsOf(endsAt) ? 'running' : 'unclosed';
}

export const phaseLooks: Readonly<Record<SessionPhase, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'file' },
  coming: { tone: 'neutral', icon: 'plan' },
  running: { tone: 'info', icon: 'clock' },
  unclosed: { tone: 'warn', icon: 'warn' },
  held: { tone: 'ok', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'close' },
};
