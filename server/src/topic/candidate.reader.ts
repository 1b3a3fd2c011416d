import { Injectable } from '@nestjs/common';
import { teachingRoles } from '@fortnight/shared/person/rights.data';
import type { CandidateView } from '@fortnight/shared/topic/qualification.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';

/** Reads who works at a site, at home or by a role, and could teach. The scope has been asked before. */
@Injectable()
export class CandidateReader {
  at(tx: ReadTx, siteId: string, today: DateText): Promise<CandidateView[]> {
    return tx.query<CandidateView>(
      `SELECT employee.id AS "employeeId", name, staff_number AS "staffNumber",
              EXISTS (SELECT FROM role_held WHERE role_held.employee_id = employee.id AND role_held.site_id = $1
                         AND role = ANY($2)) AS "holdsTeachingRole",
              (SELECT count(*) FROM qualification held
                WHERE held.site_id = $1 AND held.employee_id = employee.id AND revoked_at IS NULL
                  AND (valid_until IS NULL OR valid_until >= $3)) AS topics
         FROM employee
        WHERE status = 'active' AND (site_id = $1 OR EXISTS (
          SELECT FROM role_held WHERE role_held.employee_id = employee.id AND role_held.site_id = $1))
        ORDER BY 4 DESC, name, staff_number`,
      [siteId, teachingRoles, today],
    );
  }
}
