import { Injectable } from '@nestjs/common';
import type { DayView } from '@fortnight/shared/person/shift-roster.contract';
import type { DayChange } from '@fortnight/shared/person/shift-import.rules';
import type { SwapShiftsBody } from '@fortnight/shared/person/shift-roster.contract';
import type { ReadTx, Tx } from '../platform/transaction';

/** A fixed day as it was before a swap covered it. */
export type CoveredDay = Pick<DayView, 'shiftId' | 'origin' | 'reason'> | null;

export interface SwapRow {
  readonly id: string;
  readonly siteId: string;
  readonly teamId: string;
  readonly on: string;
  readonly oneId: string;
  readonly oneShiftId: string | null;
  readonly oneBefore: CoveredDay;
  readonly otherId: string;
  readonly otherShiftId: string | null;
  readonly otherBefore: CoveredDay;
  readonly reason: string;
}

const swapRows = `
  SELECT id, site_id AS "siteId", team_id AS "teamId", on_date AS "on", reason,
         one_employee_id AS "oneId", one_shift_id AS "oneShiftId", one_before AS "oneBefore",
         other_employee_id AS "otherId", other_shift_id AS "otherShiftId", other_before AS "otherBefore"
    FROM shift_swap`;

/** Days that differ from their pattern, and swaps. The team is locked before. */
@Injectable()
export class ShiftDayRepository {
  /** Fixes days, and gives those that the pattern says anyway back to it. */
  async write(
    tx: Tx,
    siteId: string,
    changes: readonly DayChange[],
    { origin, reason }: { readonly origin: 'set' | 'import'; readonly reason: string | null },
  ): Promise<void> {
    const rows = (kept: boolean) => JSON.stringify(changes.filter(({ isByPattern }) => isByPattern === kept));
    await tx.execute(
      `DELETE FROM shift_day USING jsonb_to_recordset($1) AS gone ("employeeId" uuid, "on" date)
       WHERE employee_id = gone."employeeId" AND on_date = gone."on"`,
      [rows(true)],
    );
    await tx.execute(
      `INSERT INTO shift_day (site_id, team_id, employee_id, on_date, shift_id, origin, reason)
       SELECT $1, "teamId", "employeeId", "on", "shiftId", $3, $4
       FROM jsonb_to_recordset($2) AS day ("teamId" uuid, "employeeId" uuid, "on" date, "shiftId" uuid)
       ON CONFLICT (employee_id, on_date) DO UPDATE
         SET team_id = excluded.team_id, shift_id = excluded.shift_id, origin = excluded.origin,
             reason = excluded.reason, site_id = excluded.site_id, swap_id = NULL`,
      [siteId, rows(false), origin, reason],
    );
  }

  /** Puts both sides of a swap on record: each has the other's shift of that day. */
  async swap(
    tx: Tx,
    row: Omit<SwapRow, 'oneShiftId' | 'otherShiftId' | 'oneId' | 'otherId' | 'on'>,
    { on, one, other }: SwapShiftsBody,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO shift_swap (id, site_id, team_id, on_date, one_employee_id, one_shift_id, one_before,
                               other_employee_id, other_shift_id, other_before, reason, by, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row.id,
        row.siteId,
        row.teamId,
        on,
        one.employeeId,
        one.shiftId,
        row.oneBefore && JSON.stringify(row.oneBefore),
        other.employeeId,
        other.shiftId,
        row.otherBefore && JSON.stringify(row.otherBefore),
        row.reason,
        tx.actor?.employeeId ?? null,
        tx.atText,
      ],
    );
    await tx.execute(
      `INSERT INTO shift_day (site_id, team_id, employee_id, on_date, shift_id, origin, reason, swap_id)
       SELECT site_id, team_id, side.employee_id, on_date, side.shift_id, 'swap', reason, id
       FROM shift_swap, LATERAL (VALUES (one_employee_id, other_shift_id), (other_employee_id, one_shift_id))
         AS side (employee_id, shift_id)
       WHERE id = $1
       ON CONFLICT (employee_id, on_date) DO UPDATE
         SET shift_id = excluded.shift_id, origin = 'swap', reason = excluded.reason, swap_id = excluded.swap_id`,
      [row.id],
    );
  }

  /** A swap in scope, or undefined. */
  async findSwap(tx: ReadTx, swapId: string, siteIds: readonly string[]): Promise<SwapRow | undefined> {
    const [row] = await tx.query<SwapRow>(`${swapRows} WHERE id = $1 AND site_id = ANY($2)`, [swapId, siteIds]);
    return row;
  }

  /** Swaps of these people from a day on, by day. */
  swapsFrom(tx: ReadTx, employeeIds: readonly string[], fromOn: string): Promise<SwapRow[]> {
    return tx.query<SwapRow>(
      `${swapRows} WHERE on_date >= $2 AND (one_employee_id = ANY($1) OR other_employee_id = ANY($1))
       ORDER BY on_date, id`,
      [employeeIds, fromOn],
    );
  }

  /** No day of these people is fixed from that day on. */
  async clearFrom(tx: Tx, employeeIds: readonly string[], fromOn: string): Promise<void> {
    await tx.execute('DELETE FROM shift_day WHERE on_date >= $2 AND employee_id = ANY($1)', [employeeIds, fromOn]);
  }

  /** Takes a swap back; days that it covered come to light again. @returns swaps removed: 0 when it is gone. */
  async undoSwap(tx: Tx, swap: SwapRow): Promise<number> {
    const removed = await tx.execute('DELETE FROM shift_swap WHERE id = $1 AND site_id = $2', [swap.id, swap.siteId]);
    if (removed === 0) return 0;
    const before = [
      { employeeId: swap.oneId, ...swap.oneBefore },
      { employeeId: swap.otherId, ...swap.otherBefore },
    ].filter((day) => 'origin' in day);
    await tx.execute(
      `INSERT INTO shift_day (site_id, team_id, employee_id, on_date, shift_id, origin, reason)
       SELECT $1, $2, "employeeId", $3, "shiftId", origin, reason
       FROM jsonb_to_recordset($4) AS day ("employeeId" uuid, "shiftId" uuid, origin text, reason text)`,
      [swap.siteId, swap.teamId, swap.on, JSON.stringify(before)],
    );
    return removed;
  }
}
