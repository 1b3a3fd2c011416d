import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { Actor } from './access.rules';
import { liesWithinSitesOf, type RolesInSight } from './grant.rules';

/** Somebody whose employment is to end, with the roles held. */
export interface Leaver extends RolesInSight {
  readonly id: string;
  readonly name: string;
  /** Sites that nobody else administers who can sign in. */
  readonly solelyAdministered: readonly string[];
}

/** Whether somebody may end an employment, which takes account and roles away: never the own, never a last administrator's. */
export function mayEndEmployment(actor: Pick<Actor, 'roles' | 'employeeId'>, leaver: Leaver): Verdict {
  return firstRefusal(
    () => (leaver.id === actor.employeeId ? refuse('own-departure') : allowed),
    () => (liesWithinSitesOf(actor, leaver) ? allowed : refuse('role-holder-departure', { name: leaver.name })),
    () => (leaver.solelyAdministered.length === 0 ? allowed : refuse('last-administrator')),
  );
}
