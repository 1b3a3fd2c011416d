import type { Placing } from '@fortnight/shared/plan/placing.contract';
import { changedParts, type PlacingPart } from '@fortnight/shared/plan/placing.rules';
import type { ChangeState, SessionChangeView } from '@fortnight/shared/plan/session-change.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Say } from '../session/say';
import { spanWords } from '../time/date-words';
import type { IconName } from '../ui/icons.data';
import type { Tone } from '../ui/status';

/** One part of a session, old over new; a cancelled session has nothing new. */
export interface ChangedFact {
  readonly part: PlacingPart;
  readonly before: string;
  readonly after: string | null;
}

/** What a change does to its session, in the order in which people are told. A cancellation strikes the time. */
export function changedFacts(change: SessionChangeView, language: Language, say: Say): ChangedFact[] {
  const { before, after, zone } = change;
  const parts: readonly PlacingPart[] = after ? changedParts(before, after) : ['time'];
  return parts.map((part) => ({
    part,
    before: partWords(part, before, zone, language, say),
    after: after && partWords(part, after, zone, language, say),
  }));
}

function partWords(part: PlacingPart, placing: Placing, zone: string, language: Language, say: Say): string {
  if (part === 'time') return spanWords(placing.startsAt, placing.endsAt, zone, language);
  if (part === 'room') return placing.room?.name ?? say('session.noRoom');
  return placing.instructors.map(({ name }) => name).join(language === 'en' ? ', ' : '、');
}

/** How a change's state looks beside its word, `plan.change.state.<state>`. */
export const changeLooks: Readonly<Record<ChangeState, { readonly tone: Tone; readonly icon: IconName }>> = {
  pending: { tone: 'warn', icon: 'clock' },
  'to-ratify': { tone: 'warn', icon: 'clock' },
  'in-force': { tone: 'ok', icon: 'check' },
  returned: { tone: 'bad', icon: 'undo' },
  withdrawn: { tone: 'neutral', icon: 'minus' },
};
