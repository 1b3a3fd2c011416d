import type { MySession } from '@fortnight/shared/home/home.contract';
import { mayStillReply } from '@fortnight/shared/invite/invite.rules';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { toInstantText } from '@fortnight/shared/time/instant';
import { instructorNames } from '../session/session-people';
import type { Say } from '../session/say';

/** Whether I may still answer: replies are open, and there is an invite of mine. */
export function mayAnswer({ session, inviteId }: MySession, nowMs: number): Verdict | null {
  return inviteId === null ? null : mayStillReply(session, toInstantText(nowMs));
}

/** 多功能厅，讲师 陈静. */
export function placeWords({ session }: MySession, language: Language, say: Say): string {
  const place = session.room?.name ?? say('session.noRoom');
  const who = instructorNames(session, language);
  return who ? say('home.my.placeAndWho', { place, who }) : place;
}
