import { Injectable } from '@nestjs/common';
import type { ReadTx, Tx } from '../platform/transaction';

/** Which generation of a person's feed link counts; the first one needs no row. */
@Injectable()
export class FeedGenerationRepository {
  /** @returns null for nobody, for people who have left and for those who revoked theirs: their links open nothing. */
  async of(tx: ReadTx, employeeId: string): Promise<number | null> {
    const [row] = await tx.query<{ generation: number }>(
      `SELECT coalesce(f.generation, 1) AS generation
         FROM employee e LEFT JOIN feed_generation f ON f.employee_id = e.id
        WHERE e.id = $1 AND e.status = 'active' AND f.revoked_at IS NULL`,
      [employeeId],
    );
    return row?.generation ?? null;
  }

  /** Makes every link so far worthless; with `isRevoked` no newer one counts until the next call without it. */
  async renew(tx: Tx, employeeId: string, isRevoked: boolean): Promise<void> {
    await tx.execute(
      `INSERT INTO feed_generation (employee_id, site_id, generation, revoked_at)
       SELECT id, site_id, 2, $2 FROM employee WHERE id = $1
       ON CONFLICT (employee_id) DO UPDATE
         SET generation = feed_generation.generation + 1, revoked_at = excluded.revoked_at`,
      [employeeId, isRevoked ? tx.atText : null],
    );
  }
}
