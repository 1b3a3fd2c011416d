import type { RoleHeld } from './access.rules';
import type { Role } from './rights.data';

/** Roles that see the records of everybody at their site. */
const ofSite: readonly Role[] = ['administrator', 'supervisor', 'manager'];
/** Roles that see those of their team. */
const ofTeam: readonly Role[] = ['team-leader', 'post-coach'];

/** Whose personal records somebody reads: their own, and those of these sites and teams. */
export interface RecordScope {
  readonly employeeId: string;
  readonly siteIds: readonly string[];
  readonly teamIds: readonly string[];
}

/** The scope of every query for a person's record: a trainee's is their own, a leader's the team's. */
export function recordScopeOf(me: { readonly employeeId: string; readonly roles: readonly RoleHeld[] }): RecordScope {
  const held = (roles: readonly Role[]): readonly RoleHeld[] => me.roles.filter(({ role }) => roles.includes(role));
  return {
    employeeId: me.employeeId,
    siteIds: [...new Set(held(ofSite).map(({ siteId }) => siteId))],
    teamIds: [...new Set(held(ofTeam).flatMap(({ teamId }) => (teamId === null ? [] : [teamId])))],
  };
}

/** Whether somebody's record lies in the scope. */
export function isInScope(
  { employeeId, siteIds, teamIds }: RecordScope,
  person: { readonly id: string; readonly siteId: string; readonly teamId: string | null },
): boolean {
  const isOfTeam = person.teamId !== null && teamIds.includes(person.teamId);
  return person.id === employeeId || siteIds.includes(person.siteId) || isOfTeam;
}
