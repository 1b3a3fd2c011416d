import { firstRefusal, allowed, refuse, type Verdict } from '../rule/verdict';
import { siteIdsFor, type Actor, type RoleHeld } from './access.rules';
import { teamRoles } from './rights.data';

/** What a grant has to know of whom it is for and of the sites it touches. */
export interface GrantFacts {
  readonly employeeId: string;
  readonly before: readonly RoleHeld[];
  readonly after: readonly RoleHeld[];
  /** The team's site, by team id. */
  readonly teamSites: ReadonlyMap<string, string>;
  /** Sites that nobody else administers who can sign in. */
  readonly solelyAdministered: readonly string[];
  /** The granter has said that roles of their own are to go. */
  readonly givesUpOwn: boolean;
}

type Granter = Pick<Actor, 'roles' | 'employeeId'>;

/** Whether an administrator may replace the roles of an employee: each rule is a sentence of its own below. */
export function mayGrantRoles(granter: Granter, facts: GrantFacts): Verdict {
  return firstRefusal(
    () => rolesLieWithinSitesOf(granter, facts),
    () => teamsFitRoles(facts),
    () => everySiteKeepsAnAdministrator(facts),
    () => ownRolesGoKnowingly(granter, facts),
  );
}

/** The roles that a grant takes away. */
export function rolesTaken({ before, after }: Pick<GrantFacts, 'before' | 'after'>): RoleHeld[] {
  return before.filter((one) => !after.some((other) => isSameRole(one, other)));
}

/** Roles are granted and taken back only where the granter is administrator; others stay as they are. */
function rolesLieWithinSitesOf(granter: Granter, { before, after }: GrantFacts): Verdict {
  const mine = siteIdsFor(granter, 'person.grant');
  const touched = [...rolesTaken({ before, after }), ...rolesTaken({ before: after, after: before })];
  return touched.every((role) => mine.includes(role.siteId)) ? allowed : refuse('role-outside-sites');
}

/** A team leader leads one team, a coach may have one; it is of the role's own site. Other roles are for the site. */
function teamsFitRoles({ after, teamSites }: GrantFacts): Verdict {
  const fits = ({ role, siteId, teamId }: RoleHeld) =>
    teamId === null ? role !== 'team-leader' : teamRoles.includes(role) && teamSites.get(teamId) === siteId;
  return after.every(fits) ? allowed : refuse('role-team-mismatch');
}

function everySiteKeepsAnAdministrator({ before, after, solelyAdministered }: GrantFacts): Verdict {
  const lost = rolesTaken({ before, after }).filter(({ role }) => role === 'administrator');
  return lost.some(({ siteId }) => solelyAdministered.includes(siteId)) ? refuse('last-administrator') : allowed;
}

/** Nobody gives their own roles up by a slip: some could not be given back to oneself. */
function ownRolesGoKnowingly({ employeeId }: Granter, facts: GrantFacts): Verdict {
  const isOwnLoss = facts.employeeId === employeeId && rolesTaken(facts).length > 0;
  return isOwnLoss && !facts.givesUpOwn ? refuse('own-roles-unconfirmed') : allowed;
}

/** Roles that somebody holds, as far as the reader may know. */
export interface RolesInSight {
  readonly roles: readonly RoleHeld[];
  /** Also holds roles at sites where the reader may not look. */
  readonly hasRolesElsewhere: boolean;
}

/**
 * Whether an administrator may set somebody's password: only of people whose every role lies within the administrator's
 * sites, since a new password gives all of them.
 */
export function mayOpenAccount(granter: Pick<Actor, 'roles'>, owner: RolesInSight): Verdict {
  return liesWithinSitesOf(granter, owner) ? allowed : refuse('account-outside-sites');
}

/** Whether every role of somebody is held at sites that the granter administers. */
export function liesWithinSitesOf(granter: Pick<Actor, 'roles'>, { roles, hasRolesElsewhere }: RolesInSight): boolean {
  const mine = siteIdsFor(granter, 'person.grant');
  return !hasRolesElsewhere && roles.every((role) => mine.includes(role.siteId));
}

/** Whether two roles are one: the same, at the same site, for the same team. */
export function isSameRole(one: RoleHeld, other: RoleHeld): boolean {
  return one.role === other.role && one.siteId === other.siteId && one.teamId === other.teamId;
}
