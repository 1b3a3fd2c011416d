import { Injectable } from '@nestjs/common';
import type { RecordScope } from '@fortnight/shared/person/record.rules';
import type { ReadTx } from '../platform/transaction';

/** Whose record is read, and by whose clock. */
export interface RecordOwner {
  readonly id: string;
  readonly zone: string;
}

@Injectable()
export class TrainingRecordRepository {
  /** Somebody whose record lies in the reader's scope; undefined for everybody else, as for nobody. */
  async ownerIn(
    tx: ReadTx,
    employeeId: string,
    { employeeId: own, siteIds, teamIds }: RecordScope,
  ): Promise<RecordOwner | undefined> {
    const [owner] = await tx.query<RecordOwner>(
      `SELECT employee.id, site.zone FROM employee JOIN site ON site.id = employee.site_id
        WHERE employee.id = $1
          AND (employee.id = $2 OR employee.site_id = ANY($3) OR employee.team_id = ANY($4))`,
      [employeeId, own, siteIds, teamIds],
    );
    return owner;
  }

  /** Years in which somebody takes part in sessions, the newest first. */
  async yearsOf(tx: ReadTx, employeeId: string): Promise<number[]> {
    const rows = await tx.query<{ year: number }>(
      `SELECT DISTINCT extract(year FROM session.on_date)::int AS year
         FROM session_participant part JOIN session ON session.id = part.session_id
        WHERE part.employee_id = $1 AND session.binding ORDER BY year DESC`,
      [employeeId],
    );
    return rows.map(({ year }) => year);
  }

  /** Which of these roll calls are closed. */
  async closedOf(tx: ReadTx, sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'SELECT session_id AS id FROM sheet WHERE session_id = ANY($1) AND closed_at IS NOT NULL';
    return new Set((await tx.query<{ id: string }>(sql, [sessionIds])).map(({ id }) => id));
  }
}
