import { randomUUID } from 'node:crypto';
import type { ShiftBody } from '@fortnight/shared/site/site.contract';
import { Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { ShiftRow } from './team.entity';

/**
 * Gives a team the shifts of the list, in its order. A shift keeps its identity as long as its name stays, or its place
 * under a new name, for rosters name it; one that is left out is no longer offered.
 * @throws Refused shift-is-rostered when a pattern in use needs it.
 */
export async function writeShifts(
  tx: Tx,
  team: { readonly siteId: string; readonly id: string },
  shifts: readonly ShiftBody[],
): Promise<void> {
  const known = await tx.manager.find(ShiftRow, { where: { teamId: team.id, isActive: true } });
  const taken = new Set<string>();
  const claim = (found: ShiftRow | undefined): string | undefined => {
    if (found) taken.add(found.id);
    return found?.id;
  };
  const byName = shifts.map(({ name }) => claim(known.find((one) => one.name === name && !taken.has(one.id))));
  const ids = byName.map(
    (id, position) => id ?? claim(known.find((one) => one.position === position && !taken.has(one.id))),
  );
  await retire(
    tx,
    known.filter(({ id }) => !taken.has(id)),
  );
  for (const [position, shift] of shifts.entries()) {
    const id = ids[position];
    if (id === undefined) {
      const row = { id: randomUUID(), siteId: team.siteId, teamId: team.id, isActive: true, position, ...shift };
      await tx.manager.insert(ShiftRow, row);
    } else await tx.manager.update(ShiftRow, { id }, { ...shift, position });
  }
}

async function retire(tx: Tx, gone: readonly ShiftRow[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  const [needed] = await tx.query<{ shiftId: string }>(
    `SELECT d.shift_id AS "shiftId" FROM shift_pattern_day d JOIN shift_pattern p ON p.id = d.pattern_id
     WHERE d.shift_id = ANY($1) AND p.replaced_on IS NULL LIMIT 1`,
    [ids],
  );
  const shift = gone.find(({ id }) => id === needed?.shiftId);
  if (shift) throw new Refused('shift-is-rostered', { shift: shift.name });
  await tx.execute('UPDATE shift SET is_active = false, position = NULL WHERE id = ANY($1)', [ids]);
}
