import { firstRefusal, allowed, refuse, type Verdict } from '../rule/verdict';
import { siteIdsFor, type Actor, type RoleHeld } from './access.rules';

/** What a grant has to know of the sites it touches. */
export interface GrantFacts {
  readonly before: readonly RoleHeld[];
  readonly after: readonly RoleHeld[];
  /** The team's site, by team id. */
  readonly teamSites: ReadonlyMap<string, string>;
  /** Sites whose only administrator is this employee. */
  readonly solelyAdministered: readonly string[];
}

type Granter = Pick<Actor, 'roles'>;

/** Whether an administrator may replace the roles of an employee: each rule is a sentence of its own below. */
export function mayGrantRoles(granter: Granter, facts: GrantFacts): Verdict {
  return firstRefusal(
    () => rolesLieWithinSitesOf(granter, facts),
    () => teamsFitRoles(facts),
    () => everySiteKeepsAnAdministrator(facts),
  );
}

/** Roles are granted and taken back only where the granter is administrator; others stay as they are. */
function rolesLieWithinSitesOf(granter: Granter, { before, after }: GrantFacts): Verdict {
  const mine = siteIdsFor(granter, 'person.grant');
  const touched = [...without(before, after), ...without(after, before)];
  return touched.every((role) => mine.includes(role.siteId)) ? allowed : refuse('role-outside-sites');
}

/** A team leader leads one team; whoever's role names a team names one of the role's own site. */
function teamsFitRoles({ after, teamSites }: GrantFacts): Verdict {
  const fits = ({ role, siteId, teamId }: RoleHeld) =>
    teamId === null ? role !== 'team-leader' : teamSites.get(teamId) === siteId;
  return after.every(fits) ? allowed : refuse('role-team-mismatch');
}

function everySiteKeepsAnAdministrator({ after, solelyAdministered }: GrantFacts): Verdict {
  const keeps = (siteId: string) => after.some((held) => held.role === 'administrator' && held.siteId === siteId);
  return solelyAdministered.every(keeps) ? allowed : refuse('last-administrator');
}

/**
 * Whether an administrator may set somebody's password: only of people whose every role lies within the administrator's
 * sites, since a new password gives all of them.
 */
export function mayOpenAccount(granter: Granter, held: readonly RoleHeld[]): Verdict {
  const mine = siteIdsFor(granter, 'person.grant');
  return held.every((role) => mine.includes(role.siteId)) ? allowed : refuse('account-outside-sites');
}

function without(these: readonly RoleHeld[], those: readonly RoleHeld[]): RoleHeld[] {
  return these.filter((one) => !those.some((other) => isSameRole(one, other)));
}

function isSameRole(one: RoleHeld, other: RoleHeld): boolean {
  return one.role === other.role && one.siteId === other.siteId && one.teamId === other.teamId;
}
