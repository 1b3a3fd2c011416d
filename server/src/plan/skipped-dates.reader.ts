import { Injectable } from '@nestjs/common';
import type { SkippedDate } from '@fortnight/shared/plan/skipped.contract';
import type { ReadTx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';

/**
 * Sittings of a series that standing acts took out of a plan, or drafting left out of it, and that nobody brought back:
 * the act's own row remembers them as they were. The newest act on each counts.
 */
const skipped = `
  SELECT DISTINCT ON (took.session_id) took.*, plan.branch, employee.name AS person_name FROM (
    SELECT edit.plan_id, edit.seq, edit.employee_id, one.key::uuid AS session_id, one.value AS record,
      coalesce(edit.skips ->> one.key, CASE edit.command
        WHEN 'remove' THEN 'taken-out' WHEN 'edit-series' THEN 'lost' ELSE 'calendar' END) AS why
    FROM plan_edit edit CROSS JOIN LATERAL jsonb_each(edit.before) AS one
    WHERE edit.plan_id = ANY($1) AND edit.undone_at IS NULL AND edit.command IN ('draft', 'remove', 'edit-series', 'follow-calendar')
      AND edit.versions -> one.key = 'null' AND one.value <> 'null' AND one.value -> 'templateId' <> 'null') took
  JOIN plan ON plan.id = took.plan_id JOIN employee ON employee.id = took.employee_id
  WHERE NOT EXISTS (SELECT FROM session WHERE session.id = took.session_id)
  ORDER BY took.session_id, took.seq DESC`;

/** What was taken out of plans or left out of them, and can come back. */
@Injectable()
export class SkippedDatesReader {
  /** What can be brought back to the plans, by date. The scope has been asked before. */
  in(tx: ReadTx, planIds: readonly string[]): Promise<SkippedDate[]> {
    return tx.query<SkippedDate>(
      `SELECT took.session_id AS "sessionId", took.plan_id AS "planId", template.id AS "templateId",
         record ->> 'on' AS "on", record ->> 'startsLocally' AS "startsLocally",
         (record ->> 'minutes')::int AS minutes, programme.tint, took.why, took.person_name AS "personName",
         coalesce((
           SELECT json_agg(json_build_object('id', topic.id, 'name', topic.name, 'shortName', topic.short_name,
             'nameEn', topic.name_en, 'shortNameEn', topic.short_name_en) ORDER BY part.position)
           FROM jsonb_array_elements_text(record -> 'topicIds') WITH ORDINALITY AS part (id, position)
           JOIN topic ON topic.id = part.id::uuid), '[]') AS topics,
         coalesce((
           SELECT json_agg(json_build_object('id', team.id, 'name', team.name, 'shortName', team.short_name)
             ORDER BY team.name)
           FROM jsonb_array_elements_text(record -> 'teamIds') AS part (id)
           JOIN team ON team.id = part.id::uuid), '[]') AS teams
       FROM (${skipped}) took JOIN template ON template.id = (record ->> 'templateId')::uuid
       JOIN programme ON programme.id = template.programme_id
       ORDER BY "on", "startsLocally", "sessionId"`,
      [planIds],
    );
  }

  /** A skipped sitting of a plan as it was stored, or undefined. */
  async recordOf(tx: ReadTx, planId: string, sessionId: string): Promise<SessionRecord | undefined> {
    const sql = `SELECT record FROM (${skipped}) found WHERE found.session_id = $2`;
    return (await tx.query<{ record: SessionRecord }>(sql, [[planId], sessionId]))[0]?.record;
  }
}
