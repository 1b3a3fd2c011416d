import type { TemplateView } from '../template/template.contract';
import type { DateText } from '../time/time-text';
import type { PlacedSitting, PlanningFacts } from './planning-facts';

/** For whom a promise is kept: one team, or with a null team all of the site at once. */
export interface Subject {
  readonly teamId: string | null;
  readonly teamIds: readonly string[];
}

/** Whom a template trains: each team with people on its own, or all of them together. */
export function subjectsOf(template: Pick<TemplateView, 'audience'>, teams: PlanningFacts['teams']): Subject[] {
  const teamIds = teams.filter(({ headcount }) => headcount > 0).map(({ id }) => id);
  if (teamIds.length === 0) return [];
  if (template.audience === 'site') return [{ teamId: null, teamIds }];
  return teamIds.map((teamId) => ({ teamId, teamIds: [teamId] }));
}

/** Asks on which dates a team had a template. */
export type DatesOf = (templateId: string, teamId: string) => readonly DateText[];

/** The dates of each template and team, sorted out once. The subject of a promise is a team. */
export function datesByTeam(sittings: readonly PlacedSitting[]): DatesOf {
  const dates = new Map<string, DateText[]>();
  for (const { templateId, teamIds, on } of sittings) {
    for (const teamId of templateId === null ? [] : teamIds) {
      const key = `${templateId} ${teamId}`;
      const known = dates.get(key);
      if (known) known.push(on);
      else dates.set(key, [on]);
    }
  }
  return (templateId, teamId) => dates.get(`${templateId} ${teamId}`) ?? [];
}
