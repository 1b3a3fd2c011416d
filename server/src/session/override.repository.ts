import { Injectable } from '@nestjs/common';
import type { GivenReason } from '@fortnight/shared/session/conflict.rules';
import { instantJson } from '../platform/instant-column';
import type { ReadTx } from '../platform/transaction';

/** Reasons for soft conflicts, as their readers see them. They are written with their sessions. */
@Injectable()
export class OverrideRepository {
  /** Every reason given for sessions of a branch. */
  ofBranch(tx: ReadTx, branch: string): Promise<GivenReason[]> {
    return tx.query<GivenReason>(
      `SELECT one.session_id AS "sessionId", one.code, one.subject_id AS "subjectId", one.reason AS text,
         employee.name AS by, ${instantJson('one.at')} AS at
       FROM session JOIN session_override one ON one.session_id = session.id
       JOIN employee ON employee.id = one.employee_id
       WHERE session.branch = $1 ORDER BY one.at, one.session_id, one.code, one.subject_id`,
      [branch],
    );
  }
}
