import { Injectable } from '@nestjs/common';
import type { TrackingRow } from '@fortnight/shared/attendance/attendance.contract';
import { attendedStatuses } from '@fortnight/shared/attendance/attendance.rules';
import type { DateRange } from '@fortnight/shared/time/days';
import type { ReadTx } from '../platform/transaction';

/**
 * Sessions of a template ($1) between two dates by month and team. The team is that of a session of one team; sessions
 * of several teams or of the whole site have none.
 */
const byMonthAndTeam = `
  WITH sitting AS (
    SELECT s.id, to_char(s.on_date, 'YYYY-MM') AS month, s.state, s.binding,
           sheet.closed_at IS NOT NULL AS closed, team.id AS team_id
      FROM session s
      JOIN template ON template.id = s.template_id
      LEFT JOIN sheet ON sheet.session_id = s.id
      LEFT JOIN LATERAL (
        SELECT min(st.team_id::text)::uuid AS id FROM session_team st
         WHERE st.session_id = s.id AND template.audience = 'team' HAVING count(*) = 1
      ) team ON true
     WHERE s.template_id = $1 AND s.on_date BETWEEN $2 AND $3 AND s.state <> 'cancelled'
  ), person AS (
    SELECT sitting.id, sitting.closed, latest.status
      FROM sitting
      JOIN session_participant p ON p.session_id = sitting.id
      LEFT JOIN LATERAL (
        SELECT e.status FROM attendance_entry e
         WHERE e.session_id = p.session_id AND e.employee_id = p.employee_id ORDER BY e.seq DESC LIMIT 1
      ) latest ON sitting.closed
     WHERE sitting.binding
  ), turnout AS (
    SELECT id, count(*) AS expected,
           count(*) FILTER (WHERE closed AND status = ANY($4)) AS attended,
           count(*) FILTER (WHERE closed AND status = 'excused') AS excused,
           count(*) FILTER (WHERE closed AND (status IS NULL OR status = 'absent')) AS absent,
           count(*) FILTER (WHERE NOT closed) AS waiting
      FROM person GROUP BY id
  )
  SELECT sitting.month, sitting.team_id AS "teamId", team.name AS "teamName",
         count(*) AS planned, count(*) FILTER (WHERE sitting.state = 'held') AS held,
         coalesce(sum(expected), 0)::bigint AS expected, coalesce(sum(attended), 0)::bigint AS attended,
         coalesce(sum(excused), 0)::bigint AS excused, coalesce(sum(absent), 0)::bigint AS absent,
         coalesce(sum(waiting), 0)::bigint AS waiting
    FROM sitting
    LEFT JOIN turnout ON turnout.id = sitting.id
    LEFT JOIN team ON team.id = sitting.team_id
   GROUP BY sitting.month, sitting.team_id, team.name
   ORDER BY sitting.month, team.name NULLS FIRST`;

@Injectable()
export class TrackingRepository {
  async hasTemplate(tx: ReadTx, templateId: string, siteIds: readonly string[]): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM template WHERE id = $1 AND site_id = ANY($2)', [templateId, siteIds]);
    return rows.length > 0;
  }

  /**
   * What became of a template's sessions, cancelled ones left out. `expected` is split into attended, excused, absent
   * and, while the sheet is open, waiting: the latest mark of each participant counts, and only once the sheet is closed.
   */
  ofTemplate(tx: ReadTx, templateId: string, { fromOn, untilOn }: DateRange): Promise<TrackingRow[]> {
    return tx.query<TrackingRow>(byMonthAndTeam, [templateId, fromOn, untilOn, attendedStatuses]);
  }
}
