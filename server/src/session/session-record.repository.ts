import { Injectable } from '@nestjs/common';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import { sessionWorkflow } from '@fortnight/shared/session/session.workflow';
import { toInstant } from '@fortnight/shared/time/zone';
import { instantJson } from '../platform/instant-column';
import type { ReadTx, Tx } from '../platform/transaction';
import type { SessionRecord } from './session-record';

const columns = `
  id, site_id AS "siteId", branch, lineage, team_key AS "teamKey", run, period_start AS "periodOn", ordinal,
  original_on AS "originalOn", original_starts_locally AS "originalStartsLocally", slot_on AS "slotOn",
  slot_starts_locally AS "slotStartsLocally", template_id AS "templateId",
  programme_id AS "programmeId", on_date AS "on", starts_locally AS "startsLocally", minutes, zone, room_id AS "roomId",
  state, version,
  ARRAY(SELECT topic_id FROM session_topic WHERE session_id = session.id ORDER BY position) AS "topicIds",
  ARRAY(SELECT team_id FROM session_team WHERE session_id = session.id ORDER BY team_id) AS "teamIds",
  ARRAY(SELECT employee_id FROM session_instructor WHERE session_id = session.id ORDER BY position) AS "instructorIds",
  coalesce((SELECT json_agg(json_build_object('code', code, 'subjectId', subject_id, 'reason', reason,
      'employeeId', employee_id, 'at', ${instantJson('at')}) ORDER BY code, subject_id)
    FROM session_override WHERE session_id = session.id), '[]') AS overrides`;

/** The columns of a record in jsonb_to_recordset; instants are computed beside it. */
const recordset = `
  jsonb_to_recordset($1::jsonb) AS new (
    id uuid, "siteId" uuid, branch uuid, lineage uuid, "teamKey" text, run int, "periodOn" date, ordinal int,
    "originalOn" date, "originalStartsLocally" text, "slotOn" date, "slotStartsLocally" text, "templateId" uuid, "programmeId" uuid, "on" date,
    "startsLocally" text, minutes int, zone text, "startsAt" timestamptz, "roomId" uuid, state text, version int)`;

/** Sessions as stored, written whole: a few statements for any number of them. */
@Injectable()
export class SessionRecordRepository {
  /** The session of a branch, locked until the unit ends, or undefined. */
  async lock(tx: Tx, sessionId: string, branch: string): Promise<SessionRecord | undefined> {
    const sql = `SELECT ${columns} FROM session WHERE id = $1 AND branch = $2 FOR UPDATE`;
    return (await tx.query<SessionRecord>(sql, [sessionId, branch]))[0];
  }

  /** Every sitting of a series, in order of original start; locked until the unit ends where it is to be written. */
  ofSeries(
    tx: ReadTx,
    { siteId, lineage, teamKey, run }: Pick<SessionRecord, 'siteId' | 'lineage' | 'teamKey' | 'run'>,
    forWriting: boolean,
  ): Promise<SessionRecord[]> {
    return tx.query<SessionRecord>(
      `SELECT ${columns} FROM session WHERE site_id = $1 AND lineage = $2 AND team_key = $3 AND run = $4
       ORDER BY original_on, original_starts_locally, id ${forWriting ? 'FOR UPDATE' : ''}`,
      [siteId, lineage, teamKey, run],
    );
  }

  /** A session at one of the sites, or undefined. */
  async inScope(tx: ReadTx, sessionId: string, siteIds: readonly string[]): Promise<SessionRecord | undefined> {
    const sql = `SELECT ${columns} FROM session WHERE id = $1 AND site_id = ANY($2)`;
    return (await tx.query<SessionRecord>(sql, [sessionId, siteIds]))[0];
  }

  /** The next free ordinal of an occurrence: 1 for the first. */
  async nextOrdinal(
    tx: ReadTx,
    {
      branch,
      lineage,
      teamKey,
      run,
      periodOn,
    }: Pick<SessionRecord, 'branch' | 'lineage' | 'teamKey' | 'run' | 'periodOn'>,
  ): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      `SELECT coalesce(max(ordinal), 0) + 1 AS next FROM session
       WHERE branch = $1 AND lineage = $2 AND team_key = $3 AND run = $4 AND period_start = $5`,
      [branch, lineage, teamKey, run, periodOn],
    );
    return row?.next ?? 1;
  }

  /** Whether a branch has a session of this occurrence, also under another id. */
  async isTaken(tx: ReadTx, record: SessionRecord): Promise<boolean> {
    const { branch, lineage, teamKey, run, periodOn, ordinal } = record;
    const rows = await tx.query(
      `SELECT 1 FROM session
       WHERE branch = $1 AND lineage = $2 AND team_key = $3 AND run = $4 AND period_start = $5 AND ordinal = $6`,
      [branch, lineage, teamKey, run, periodOn, ordinal],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, records: readonly SessionRecord[]): Promise<void> {
    if (records.length === 0) return;
    await tx.execute(
      `INSERT INTO session (id, site_id, branch, lineage, team_key, run, period_start, ordinal, original_on,
         original_starts_locally, slot_on, slot_starts_locally, template_id, programme_id, on_date, starts_locally, minutes, zone, starts_at, ends_at,
         room_id, state, coming, version, created_at)
       SELECT id, "siteId", branch, lineage, "teamKey", run, "periodOn", ordinal, "originalOn",
         "originalStartsLocally", "slotOn", "slotStartsLocally", "templateId", "programmeId", "on", "startsLocally", minutes, zone, "startsAt",
         "startsAt" + minutes * interval '1 minute', "roomId", state, 0, version, $2
       FROM ${recordset}`,
      [json(records), tx.atText],
    );
    await this.insertParts(tx, records);
  }

  /**
   * Writes a session anew, guarded by the version that the writer saw. Once it binds, a new time raises the sequence
   * (RFC 5545 3.8.7.4), another room does not; and whoever teaches from now on no longer takes part.
   * @returns rows written: 0 when the version is stale. The version rises by one.
   */
  async replace(tx: Tx, record: SessionRecord, seen: number): Promise<number> {
    const written = await tx.execute(
      `UPDATE session SET on_date = new."on", starts_locally = new."startsLocally", minutes = new.minutes,
         starts_at = new."startsAt", ends_at = new."startsAt" + new.minutes * interval '1 minute',
         room_id = new."roomId", slot_on = new."slotOn", slot_starts_locally = new."slotStartsLocally", version = session.version + 1,
         sequence = session.sequence + CASE WHEN session.binding AND (session.starts_at, session.minutes)
           IS DISTINCT FROM (new."startsAt", new.minutes) THEN 1 ELSE 0 END
       FROM ${recordset} WHERE session.id = new.id AND session.version = $2`,
      [json([record]), seen],
    );
    if (written === 0) return 0;
    for (const part of ['session_topic', 'session_team', 'session_instructor', 'session_override']) {
      await tx.execute(`DELETE FROM ${part} WHERE session_id = $1`, [record.id]);
    }
    await this.insertParts(tx, [record]);
    if (record.state === 'binding') {
      await tx.execute('DELETE FROM session_participant WHERE session_id = $1 AND employee_id = ANY($2)', [
        record.id,
        record.instructorIds,
      ]);
    }
    return written;
  }

  /**
   * Cancels a binding session: it stays to be seen and frees its room and instructors. Its status changes, so that the
   * sequence rises (RFC 5546 2.1.4). @returns rows written: 0 when the version is stale.
   */
  cancel(tx: Tx, { id, state }: SessionRecord, reason: string, seen: number): Promise<number> {
    return tx.execute(
      `UPDATE session SET state = $4, cancel_reason = $2, sequence = sequence + 1, version = version + 1
       WHERE id = $1 AND version = $3 AND state = $5`,
      [id, reason, seen, stateAfter(sessionWorkflow, state, 'cancel'), state],
    );
  }

  /** Takes a session out of its branch. @returns rows written: 0 when the version is stale. */
  remove(tx: Tx, sessionId: string, seen: number): Promise<number> {
    return tx.execute(`DELETE FROM session WHERE id = $1 AND version = $2 AND state = 'planned'`, [sessionId, seen]);
  }

  /**
   * Makes the planned sessions of a branch binding and freezes who takes part: the teams' active people as of now, but
   * those who teach. @returns their ids.
   */
  async bind(tx: Tx, branch: string): Promise<string[]> {
    const bound = await tx.query<{ id: string }>(
      'UPDATE session SET state = $2, version = version + 1 WHERE branch = $1 AND state = $3 RETURNING id',
      [branch, stateAfter(sessionWorkflow, 'planned', 'bind'), 'planned'],
    );
    const ids = bound.map(({ id }) => id);
    // Whoever changes teams at this moment waits for us, or we for them.
    await tx.query(
      `SELECT id FROM team WHERE id IN (SELECT team_id FROM session_team WHERE session_id = ANY($1))
       ORDER BY id FOR SHARE`,
      [ids],
    );
    await tx.execute(
      `INSERT INTO session_participant (site_id, session_id, employee_id)
       SELECT part.site_id, part.session_id, employee.id
       FROM session_team part JOIN employee ON employee.team_id = part.team_id AND employee.status = 'active'
       WHERE part.session_id = ANY($1) AND NOT EXISTS (
         SELECT FROM session_instructor teacher
         WHERE teacher.session_id = part.session_id AND teacher.employee_id = employee.id)`,
      [ids],
    );
    return ids;
  }

  private async insertParts(tx: Tx, records: readonly SessionRecord[]): Promise<void> {
    const parts = (of: (record: SessionRecord) => readonly string[]): string =>
      JSON.stringify(
        records.flatMap((record) =>
          of(record).map((partId, position) => ({ siteId: record.siteId, sessionId: record.id, partId, position })),
        ),
      );
    const rows = `jsonb_to_recordset($1::jsonb) AS part ("siteId" uuid, "sessionId" uuid, "partId" uuid, position int)`;
    await tx.execute(
      `INSERT INTO session_topic (site_id, session_id, topic_id, position)
       SELECT "siteId", "sessionId", "partId", position FROM ${rows}`,
      [parts((record) => record.topicIds)],
    );
    await tx.execute(
      `INSERT INTO session_team (site_id, session_id, team_id) SELECT "siteId", "sessionId", "partId" FROM ${rows}`,
      [parts((record) => record.teamIds)],
    );
    await tx.execute(
      `INSERT INTO session_instructor (site_id, session_id, employee_id, position, span, binding)
       SELECT "siteId", "sessionId", "partId", position, session.span, session.binding
       FROM ${rows} JOIN session ON session.id = "sessionId"`,
      [parts((record) => record.instructorIds)],
    );
    await this.insertOverrides(tx, records);
  }

  private async insertOverrides(tx: Tx, records: readonly SessionRecord[]): Promise<void> {
    const rows = records.flatMap(({ id: sessionId, siteId, overrides = [] }) =>
      overrides.map((one) => ({ ...one, sessionId, siteId })),
    );
    if (rows.length === 0) return;
    await tx.execute(
      `INSERT INTO session_override (site_id, session_id, code, subject_id, reason, employee_id, at)
       SELECT "siteId", "sessionId", code, "subjectId", reason, "employeeId", at FROM jsonb_to_recordset($1::jsonb)
         AS one ("siteId" uuid, "sessionId" uuid, code text, "subjectId" uuid, reason text, "employeeId" uuid,
                 at timestamptz)`,
      [JSON.stringify(rows)],
    );
  }
}

/** Wall time and zone are the truth; the instant is computed here, once, on the way in. */
function json(records: readonly SessionRecord[]): string {
  return JSON.stringify(
    records.map((record) => ({ ...record, startsAt: toInstant(record.on, record.startsLocally, record.zone) })),
  );
}
