import { Injectable } from '@nestjs/common';
import type { ReadTx } from '../platform/transaction';

/** Which generation of a person's feed link counts; the first one needs no row. */
@Injectable()
export class FeedGenerationRepository {
  /** @returns null for nobody, and for people who have left: their links open nothing. */
  async of(tx: ReadTx, employeeId: string): Promise<number | null> {
    const [row] = await tx.query<{ generation: number }>(
      `SELECT coalesce(f.generation, 1) AS generation
         FROM employee e LEFT JOIN feed_generation f ON f.employee_id = e.id
        WHERE e.id = $1 AND e.status = 'active'`,
      [employeeId],
    );
    return row?.generation ?? null;
  }
}
