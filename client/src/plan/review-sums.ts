import { isHard } from '@fortnight/shared/session/conflict.data';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Language } from '@fortnight/shared/rule/problem';

/** What a plan comes to, for whoever decides about it. */
export interface ReviewSums {
  readonly sessions: number;
  readonly classHours: number;
  /** People of the teams that take part, each once. */
  readonly people: number;
  /** One invitation for each person and session (R4). */
  readonly invites: number;
  readonly promisesMet: number;
  readonly promises: number;
  /** Hard ones. */
  readonly conflicts: number;
  /** Soft conflicts, which stand with their reasons. */
  readonly warnings: number;
  readonly unnamed: number;
  /** The supervisor's least week and what is asked (R7); null when nothing is known. */
  readonly leastWeek: { readonly hours: number; readonly asked: number } | null;
  readonly programmes: readonly {
    readonly code: string;
    readonly name: string;
    readonly tint: number;
    readonly count: number;
  }[];
}

export function reviewSums(board: PlanBoard, language: Language): ReviewSums {
  const held = board.sessions.filter(({ state }) => state !== 'cancelled');
  const teamIds = new Set(held.flatMap(({ teams }) => teams.map(({ id }) => id)));
  const [leastWeek] = [...board.supervisorWeeks].sort((one, other) => one.hours - other.hours);
  const conflicts = board.gaps.flatMap(({ conflict }) => conflict ?? []);
  return {
    sessions: board.plan.sessionCount,
    classHours: board.plan.classHours,
    people: board.teams.reduce((sum, team) => sum + (teamIds.has(team.id) ? team.headcount : 0), 0),
    invites: held.reduce((sum, { expected }) => sum + expected, 0),
    promisesMet: board.needs.filter(({ placed, needed }) => placed >= needed).length,
    promises: board.needs.length,
    conflicts: conflicts.filter(isHard).length,
    warnings: conflicts.filter((code) => !isHard(code)).length,
    unnamed: board.gaps.filter(({ code }) => code === 'instructor-not-named').length,
    leastWeek: leastWeek ?? null,
    programmes: byProgramme(held, language),
  };
}

function byProgramme(sessions: PlanBoard['sessions'], language: Language): ReviewSums['programmes'] {
  const found = new Map<string, { code: string; name: string; tint: number; count: number }>();
  for (const { programmeCode: code, programmeName, programmeNameEn, tint } of sessions) {
    const name = language === 'en' ? programmeNameEn : programmeName;
    const before = found.get(code) ?? { code, name, tint, count: 0 };
    found.set(code, { ...before, count: before.count + 1 });
  }
  return [...found.values()].sort((one, other) => one.code.localeCompare(other.code));
}
