import { Injectable } from '@nestjs/common';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import type { DateRange } from '@fortnight/shared/time/days';
import { spanOfDates, textsOf } from '@fortnight/shared/time/time-span';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';

/** Of which session the neighbours are asked for. */
export interface Neighbourhood {
  readonly siteId: string;
  readonly zone: string;
  readonly on: DateText;
  readonly templateId: string | null;
  readonly teamIds: readonly string[];
  /** Dates in which a sitting of the same promise could lie too close. */
  readonly dates: DateRange;
  readonly instructorIds: readonly string[];
}

/**
 * Sittings near one by date: those of its template for its teams, and those that its instructors teach on its day at any
 * site. Each of the two probes goes by an index of its own (migration 0200).
 */
const near = `
  SELECT session.id FROM session JOIN session_team part ON part.session_id = session.id
   WHERE session.template_id = $2 AND session.on_date BETWEEN $4 AND $5 AND part.team_id = ANY($3)
     AND session.site_id = $1 AND session.state <> 'cancelled'
  UNION
  SELECT session.id FROM session_instructor teacher JOIN session ON session.id = teacher.session_id
   WHERE teacher.employee_id = ANY($6) AND lower(teacher.span) >= $7 AND lower(teacher.span) < $8
     AND session.state <> 'cancelled'`;

@Injectable()
export class NearSittingRepository {
  of(tx: ReadTx, asked: Neighbourhood): Promise<ConflictGround['dated']> {
    const { siteId, zone, on, templateId, teamIds, dates, instructorIds } = asked;
    const { startsAt, endsAt } = textsOf(spanOfDates(on, on, zone));
    return tx.query<ConflictGround['dated'][number]>(
      `SELECT session.id AS "sessionId", template_id AS "templateId", programme.code AS "programmeCode",
         concat_ws(' ', branch, lineage, period_start, ordinal) AS occurrence, on_date AS "on", minutes,
         ARRAY(SELECT team_id FROM session_team WHERE session_id = session.id) AS "teamIds",
         ARRAY(SELECT employee_id FROM session_instructor WHERE session_id = session.id ORDER BY position)
           AS "instructorIds"
       FROM session JOIN programme ON programme.id = session.programme_id WHERE session.id IN (${near})`,
      [siteId, templateId, teamIds, dates.fromOn, dates.untilOn, instructorIds, startsAt, endsAt],
    );
  }
}
