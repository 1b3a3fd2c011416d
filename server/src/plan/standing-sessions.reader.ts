import { Injectable } from '@nestjs/common';
import type { StandingSession } from '@fortnight/shared/plan/calendar-moves.rules';
import type { PlanState } from '@fortnight/shared/plan/plan.contract';
import { sessionTitle } from '@fortnight/shared/session/sitting';
import type { MonthText, TimeText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';

interface Topic {
  readonly name: string;
  readonly nameEn: string;
}

/** A session ahead as it stands in its plan. */
export interface PlannedStanding extends StandingSession {
  readonly version: number;
  readonly planId: string;
  readonly branch: string;
  readonly month: MonthText;
  readonly planState: PlanState;
  readonly isBinding: boolean;
  readonly startsLocally: TimeText;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly teamNames: readonly string[];
  readonly title: string;
  readonly titleEn: string;
}

type Row = Omit<PlannedStanding, 'title' | 'titleEn'> & {
  readonly topics: readonly Topic[];
  readonly programmeName: string;
  readonly programmeNameEn: string;
};

/**
 * Sessions ahead in the months of some days. Each stands on its date since the newest act that put it there, or since
 * its planner said that it stays.
 */
@Injectable()
export class StandingSessionsReader {
  async of(tx: ReadTx, siteId: string, months: readonly MonthText[]): Promise<PlannedStanding[]> {
    const rows = await tx.query<Row>(
      `SELECT session.id, session.version, session.branch, session.template_id AS "templateId", session.on_date AS "on",
         session.starts_locally AS "startsLocally", session.minutes, session.room_id AS "roomId",
         session.state = 'binding' AS "isBinding", plan.id AS "planId", plan.month, plan.state AS "planState",
         programme.name AS "programmeName", programme.name_en AS "programmeNameEn",
         greatest(coalesce(placed.at, session.created_at), stay.at) AS "placedAt",
         ARRAY(SELECT employee_id FROM session_instructor WHERE session_id = session.id ORDER BY position) AS "instructorIds",
         ARRAY(SELECT team_id FROM session_team WHERE session_id = session.id ORDER BY team_id) AS "teamIds",
         ARRAY(SELECT team.short_name FROM session_team part JOIN team ON team.id = part.team_id
               WHERE part.session_id = session.id ORDER BY team.short_name) AS "teamNames",
         coalesce((
           SELECT json_agg(json_build_object('name', topic.name, 'nameEn', topic.name_en) ORDER BY part.position)
           FROM session_topic part JOIN topic ON topic.id = part.topic_id
           WHERE part.session_id = session.id), '[]') AS topics
       FROM session JOIN plan ON plan.branch = session.branch JOIN programme ON programme.id = session.programme_id
         LEFT JOIN calendar_stay stay ON stay.session_id = session.id
         LEFT JOIN LATERAL (
           SELECT max(edit.at) AS at FROM plan_edit edit
           WHERE edit.plan_id = plan.id AND edit.undone_at IS NULL AND edit.before ? session.id::text
             AND edit.before -> session.id::text ->> 'on' IS DISTINCT FROM session.on_date::text) AS placed ON true
       WHERE session.site_id = $1 AND session.state IN ('planned', 'binding') AND session.starts_at > $2
         AND plan.month = ANY($3)
       ORDER BY session.starts_at, session.id`,
      [siteId, tx.atText, months],
    );
    return rows.map(({ topics, programmeName, programmeNameEn, ...row }) => {
      return { ...row, ...sessionTitle({ topics, programmeName, programmeNameEn }) };
    });
  }
}
