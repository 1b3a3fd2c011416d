import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { siteIdsFor, type Actor, type RoleHeld } from './access.rules';

/** Somebody whose employment is to end, with every role held, wherever. */
export interface Leaver {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly RoleHeld[];
  /** Sites whose only administrator is this employee. */
  readonly solelyAdministered: readonly string[];
}

/** Whether somebody may end an employment, which takes account and roles away: never the own, never a last administrator's. */
export function mayEndEmployment(actor: Pick<Actor, 'roles' | 'employeeId'>, leaver: Leaver): Verdict {
  const mine = siteIdsFor(actor, 'person.grant');
  return firstRefusal(
    () => (leaver.id === actor.employeeId ? refuse('own-departure') : allowed),
    () =>
      leaver.roles.every((held) => mine.includes(held.siteId))
        ? allowed
        : refuse('role-holder-departure', { name: leaver.name }),
    () => (leaver.solelyAdministered.length === 0 ? allowed : refuse('last-administrator')),
  );
}
