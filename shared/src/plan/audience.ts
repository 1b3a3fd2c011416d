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

/** Asks for the sittings of a team that a template's promise looks at. */
export type SittingsOf = (template: Pick<TemplateView, 'id' | 'programmeCode'>, teamId: string) => PlacedSitting[];

/**
 * The sittings of each team, sorted out once. The subject of a promise is a team; those of the template are looked at,
 * and those that somebody added to its programme by hand.
 */
export function sittingsByTeam(sittings: readonly PlacedSitting[]): SittingsOf {
  const byKey = new Map<string, PlacedSitting[]>();
  for (const sitting of sittings) {
    for (const teamId of sitting.teamIds) {
      const key = `${sitting.templateId ?? sitting.programmeCode} ${teamId}`;
      const known = byKey.get(key);
      if (known) known.push(sitting);
      else byKey.set(key, [sitting]);
    }
  }
  return ({ id, programmeCode }, teamId) => [
    ...(byKey.get(`${id} ${teamId}`) ?? []),
    ...(byKey.get(`${programmeCode} ${teamId}`) ?? []),
  ];
}
