import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { programmeTitle } from './session-title';

/** Which sessions the list shows; empty shows all. */
export interface SessionFilter {
  readonly team: string;
  readonly programme: string;
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

export function passes(session: SessionView, { team, programme }: SessionFilter): boolean {
  return (!team || session.teams.some(({ id }) => id === team)) && (!programme || session.programmeCode === programme);
}

/** The teams and programmes that take part in the given sessions, in the order of their names and codes. */
export function choicesOf(
  sessions: readonly SessionView[],
  language: Language,
): { team: FilterChoice[]; programme: FilterChoice[] } {
  const [teams, programmes] = [new Map<string, string>(), new Map<string, string>()];
  for (const session of sessions) {
    for (const { id, name } of session.teams) teams.set(id, name);
    programmes.set(session.programmeCode, programmeTitle(session, language));
  }
  const team = [...teams].map(([value, label]) => ({ value, label }));
  const programme = [...programmes].map(([value, label]) => ({ value, label }));
  return {
    team: team.sort((one, other) => one.label.localeCompare(other.label, 'zh')),
    programme: programme.sort((one, other) => one.value.localeCompare(other.value)),
  };
}
