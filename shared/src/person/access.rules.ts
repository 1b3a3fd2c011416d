import type { Language } from '../rule/problem';
import { rights, type Right, type Role } from './rights.data';

/** A role that somebody holds at a site; a team leader's or coach's names the team. */
export interface RoleHeld {
  readonly role: Role;
  readonly siteId: string;
  readonly teamId: string | null;
}

/** Who acts: an account, the employee behind it and the roles held now. */
export interface Actor {
  readonly accountId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly siteId: string;
  readonly language: Language;
  readonly roles: readonly RoleHeld[];
}

/** The sites at which the actor holds a right; the scope of every query. Empty means nowhere. */
export function siteIdsFor(actor: Pick<Actor, 'roles'>, right: Right): string[] {
  const holders: readonly Role[] = rights[right];
  return [...new Set(actor.roles.filter((held) => holders.includes(held.role)).map((held) => held.siteId))];
}

/** Whether the actor holds a right at one site, or anywhere when no site is named. */
export function holds(actor: Pick<Actor, 'roles'>, right: Right, siteId?: string): boolean {
  const siteIds = siteIdsFor(actor, right);
  return siteId === undefined ? siteIds.length > 0 : siteIds.includes(siteId);
}
