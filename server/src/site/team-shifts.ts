import { randomUUID } from 'node:crypto';
import type { ShiftBody } from '@fortnight/shared/site/site.contract';
import { mayRetireShift, type ShiftUse } from '@fortnight/shared/site/shift-pattern.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import { ensure } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { ShiftRow } from './team.entity';

/**
 * Gives a team the shifts of the list, in its order. A shift keeps its identity as long as its name stays, or its place
 * under a new name, for rosters name it; one that is left out is no longer offered.
 * @throws Refused by `mayRetireShift` when a pattern or a day ahead needs it.
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
    team.siteId,
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

async function retire(tx: Tx, siteId: string, gone: readonly ShiftRow[]): Promise<void> {
  if (gone.length === 0) return;
  for (const use of await usesAhead(tx, siteId, gone)) ensure(mayRetireShift(use));
  const ids = gone.map(({ id }) => id);
  await tx.execute('UPDATE shift SET is_active = false, position = NULL WHERE id = ANY($1)', [ids]);
}

/** What names the shifts from today on: patterns, days that are fixed to them, and days that a swap covers for now. */
async function usesAhead(tx: ReadTx, siteId: string, shifts: readonly ShiftRow[]): Promise<ShiftUse[]> {
  const [site] = await tx.query<{ zone: string }>('SELECT zone FROM site WHERE id = $1', [siteId]);
  const today = dateAt(tx.atText, site?.zone ?? 'UTC');
  const ids = shifts.map(({ id }) => id);
  const patterns = await tx.query<{ shiftId: string; name: string }>(
    `SELECT DISTINCT d.shift_id AS "shiftId", p.name FROM shift_pattern_day d JOIN shift_pattern p ON p.id = d.pattern_id
     WHERE d.shift_id = ANY($1) AND (p.replaced_on IS NULL OR p.replaced_on > $2) ORDER BY p.name`,
    [ids, today],
  );
  const days = await tx.query<{ shiftId: string; name: string; on: string }>(
    `SELECT fixed.shift_id AS "shiftId", employee.name, fixed.on_date AS "on"
       FROM (SELECT shift_id, employee_id, on_date FROM shift_day
             UNION SELECT (one_before ->> 'shiftId')::uuid, one_employee_id, on_date FROM shift_swap
             UNION SELECT (other_before ->> 'shiftId')::uuid, other_employee_id, on_date FROM shift_swap) AS fixed
       JOIN employee ON employee.id = fixed.employee_id
      WHERE fixed.shift_id = ANY($1) AND fixed.on_date >= $2 ORDER BY fixed.on_date, employee.name`,
    [ids, today],
  );
  return shifts.map(({ id, name }) => ({
    shift: name,
    patterns: patterns.filter(({ shiftId }) => shiftId === id).map((pattern) => pattern.name),
    days: days.filter(({ shiftId }) => shiftId === id),
  }));
}
