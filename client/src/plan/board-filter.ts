import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';

/** Which sessions the board shows; it lives in the address. Empty shows all. */
export interface BoardFilter {
  readonly team: string;
  readonly programme: string;
  readonly instructor: string;
}

/** The instructor's filter for sessions that have none (R6). */
export const nobody = 'none';

export function isShown(session: SessionView, filter: BoardFilter): boolean {
  const { team, programme, instructor } = filter;
  if (team && !session.teams.some(({ id }) => id === team)) return false;
  if (programme && session.programmeCode !== programme) return false;
  if (instructor === nobody) return session.instructors.length === 0;
  return !instructor || session.instructors.some(({ id }) => id === instructor);
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What each filter offers: the site's teams, the programmes of the month, its instructors. */
export function filterChoices(board: PlanBoard, language: Language): Record<keyof BoardFilter, Choice[]> {
  const programmes = new Map<string, string>();
  for (const session of board.sessions) {
    programmes.set(session.programmeCode, language === 'en' ? session.programmeNameEn : session.programmeName);
  }
  const byCode = [...programmes].sort(([one], [other]) => one.localeCompare(other));
  return {
    team: board.teams.map(({ id, name }) => ({ value: id, label: name })),
    programme: byCode.map(([value, label]) => ({ value, label })),
    instructor: board.instructors.map(({ id, name }) => ({ value: id, label: name })),
  };
}
