import type { SessionView } from '@fortnight/shared/session/session.contract';
import { toLocal } from '@fortnight/shared/time/zone';
import type { Say } from '../session/say';
import { countWords } from '../session/session-count';
import { programmeTitle, sessionTitle } from '../session/session-title';
import { dateWords } from '../time/date-words';
import type { ChipFacts } from './session-chip';

/**
 * A session's accessible name, complete at every size of its chip:
 * '投诉处理与回复，岗位技能，9月15日 周二 14:00 到 15:30，前台班，王芳，一号培训室，应到 14 人，草稿'.
 */
export function sessionLabel(session: SessionView, facts: ChipFacts, say: Say): string {
  const { language, shown, conflict } = facts;
  const comma = language === 'en' ? ', ' : '，';
  const enumeration = language === 'en' ? ', ' : '、';
  const parts = [
    sessionTitle(session, language),
    programmeTitle(session, language),
    say('session.when', {
      date: dateWords(session.on, language),
      start: session.startsLocally,
      end: toLocal(session.endsAt, session.zone).time,
    }),
    session.teams.map((team) => team.name).join(enumeration),
    session.instructors.map((person) => person.name).join(enumeration) || say('session.noInstructor'),
    session.room?.name ?? say('session.noRoom'),
    countWords(session, shown, say),
    conflict ? say(`session.conflict.${conflict}`) : '',
    say(`session.state.${shown}`),
  ];
  return parts.filter(Boolean).join(comma);
}
