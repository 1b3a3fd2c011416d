import type { SwapPart } from '@fortnight/shared/plan/swap.contract';
import { differingParts, likelyParts, type Swappable } from '@fortnight/shared/plan/swap.rules';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sessionTitle } from '../session/session-title';
import { dateWords } from '../time/date-words';

/** A session as the rules of swapping look at it. */
export function swappable({ on, startsLocally, room, instructors }: SessionView): Swappable {
  return { on, startsLocally, roomId: room?.id ?? null, instructorIds: instructors.map(({ id }) => id) };
}

/** Whom a session can be swapped with: the other drafts of the plan, the same day first, then by time. */
export function partnersOf(one: SessionView, sessions: readonly SessionView[]): SessionView[] {
  const distance = ({ on }: SessionView) => Number(on !== one.on);
  return sessions
    .filter((other) => other.id !== one.id && other.state === 'planned')
    .sort((a, b) => distance(a) - distance(b) || (a.startsAt < b.startsAt ? -1 : 1));
}

/** 9月15日 周二 14:00 投诉处理（前台）. */
export function partnerWords(session: SessionView, language: Language): string {
  const teams = session.teams.map(({ shortName }) => shortName).join('、');
  const title = sessionTitle(session, language);
  const at = `${dateWords(session.on, language)} ${session.startsLocally}`;
  return language === 'en' ? `${at} ${title} (${teams})` : `${at} ${title}（${teams}）`;
}

/** What is ticked at first: what likely is meant, if the two differ in it. */
export function firstParts(one: SessionView, other: SessionView): SwapPart[] {
  const [a, b] = [swappable(one), swappable(other)];
  const differing = differingParts(a, b);
  const likely = likelyParts(a, b).filter((part) => differing.includes(part));
  return likely.length > 0 ? likely : differing;
}
