import type { TemplateView } from '../template/template.contract';
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

/** Dates on which a team had a template, in the order given. The subject of a promise is a team. */
export function datesOf(templateId: string, teamId: string, sittings: readonly PlacedSitting[]): string[] {
  return sittings
    .filter((sitting) => sitting.templateId === templateId && sitting.teamIds.includes(teamId))
    .map(({ on }) => on);
}
