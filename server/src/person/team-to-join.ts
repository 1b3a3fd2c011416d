import type { EmployeeBody } from '@fortnight/shared/person/person.contract';
import { refuseField, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';

/**
 * Sees to it that a team is one of the site and in use, and stays so until the unit ends: nobody joins a team that is
 * just being taken out of use. Leavers may keep whatever team they had.
 * @throws Refused 422 at the field, or 409 for a team out of use.
 */
export async function ensureTeamToJoin(
  tx: Tx,
  siteId: string,
  { teamId, status }: Pick<EmployeeBody, 'teamId' | 'status'>,
  pointer = '/teamId',
): Promise<void> {
  if (teamId === null) return;
  const [team] = await tx.query<{ name: string; isActive: boolean }>(
    'SELECT name, is_active AS "isActive" FROM team WHERE id = $1 AND site_id = $2 FOR KEY SHARE',
    [teamId, siteId],
  );
  if (!team) refuseField(pointer, 'team-unknown');
  if (!team.isActive && status === 'active') throw new Refused('place-not-in-use', { name: team.name });
}
