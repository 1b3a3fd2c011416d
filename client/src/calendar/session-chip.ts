import type { Language } from '@fortnight/shared/rule/problem';
import { isHard, type ConflictCode } from '@fortnight/shared/session/conflict.data';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { toLocal } from '@fortnight/shared/time/zone';
import type { Say } from '../session/say';
import { countText } from '../session/session-count';
import { stateIcon, type ShownState } from '../session/session-state';
import { breakable, sessionTitle, shortTitle } from '../session/session-title';
import { avatarLetters } from '../ui/avatar';
import type { IconName } from '../ui/icons.data';
import { sessionLabel } from './session-label';

/** What a chip needs to know beside its session. */
export interface ChipFacts {
  readonly shown: ShownState;
  /** The hardest conflict it takes part in. */
  readonly conflict: ConflictCode | null;
  /** How many teams the site has, so that a session of all of them says so. */
  readonly teamCount: number;
  readonly language: Language;
}

/** Every text of a chip. Which of them show depends on its size: month line, block, short block, list row. */
export interface SessionChip {
  readonly label: string;
  readonly start: string;
  readonly time: string;
  /** The name in pieces between which a line may break. */
  readonly name: readonly string[];
  readonly shortName: string;
  readonly icon: IconName | null;
  readonly instructors: readonly { readonly letters: string; readonly name: string }[];
  /** Stands where the instructors would: 未定 (R6). */
  readonly unnamed: string | null;
  readonly count: string;
  /** Room, or the state's reason in its place. */
  readonly foot: string;
  readonly footIsReason: boolean;
  readonly team: string;
}

export function sessionChip(session: SessionView, facts: ChipFacts, say: Say): SessionChip {
  const { language, shown, conflict } = facts;
  const end = toLocal(session.endsAt, session.zone).time;
  const reason = reasonOf(facts, say);
  const name = sessionTitle(session, language);
  return {
    label: sessionLabel(session, facts, say),
    start: session.startsLocally,
    time: `${session.startsLocally}–${end}`,
    name: language === 'en' ? [name] : breakable(name),
    shortName: shortTitle(session, language),
    icon: conflict ? (isHard(conflict) ? 'block' : 'warn') : stateIcon(shown),
    instructors: session.instructors.map((person) => ({
      letters: avatarLetters(person.name, false),
      name: person.name,
    })),
    unnamed: session.instructors.length === 0 ? say('session.unnamed') : null,
    count: countText(session, shown),
    foot: reason ?? session.room?.name ?? '',
    footIsReason: reason !== null,
    team: teamText(session, facts, say),
  };
}

/** 前台, 前台、大堂, or 全员 when every team of the site takes part. */
export function teamText(
  session: Pick<SessionView, 'teams'>,
  facts: Pick<ChipFacts, 'teamCount' | 'language'>,
  say: Say,
): string {
  const { teams } = session;
  if (teams.length > 1 && teams.length >= facts.teamCount) return say('session.everyone');
  if (teams.length > 2) return say('session.teams', { count: teams.length });
  return teams.map((team) => team.shortName).join(facts.language === 'en' ? ', ' : '、');
}

function reasonOf({ shown, conflict }: ChipFacts, say: Say): string | null {
  if (conflict) return say(`session.conflict.${conflict}`);
  return shown === 'cancelled' ? say('session.state.cancelled') : null;
}
