import { Injectable } from '@nestjs/common';
import type { SessionState, SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { ReadTx, SqlParams, Tx } from '../platform/transaction';

/** Somebody whom a binding session expects. */
export interface Participant {
  readonly sessionId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
}

/** Of a draft the teams' people but those who teach, of a binding session those frozen at approval. */
const expected = `
  CASE WHEN session.state = 'planned' THEN
    coalesce((SELECT sum(team.headcount) FROM session_team part JOIN team ON team.id = part.team_id
              WHERE part.session_id = session.id), 0)
    - (SELECT count(*) FROM session_instructor teacher
       JOIN employee ON employee.id = teacher.employee_id
       JOIN session_team part ON part.session_id = session.id AND part.team_id = employee.team_id
       WHERE teacher.session_id = session.id)
  ELSE (SELECT count(*) FROM session_participant part WHERE part.session_id = session.id) END`;

const viewColumns = `
  session.id, session.site_id AS "siteId", site.name AS "siteName", session.template_id AS "templateId",
  programme.code AS "programmeCode", programme.name AS "programmeName", programme.name_en AS "programmeNameEn",
  programme.tint, session.state, session.on_date AS "on", session.starts_locally AS "startsLocally", session.minutes,
  session.zone, session.starts_at AS "startsAt", session.ends_at AS "endsAt",
  coalesce((
    SELECT json_agg(json_build_object('id', topic.id, 'name', topic.name, 'shortName', topic.short_name,
                                      'nameEn', topic.name_en, 'shortNameEn', topic.short_name_en) ORDER BY part.position)
    FROM session_topic part JOIN topic ON topic.id = part.topic_id WHERE part.session_id = session.id), '[]') AS topics,
  coalesce((
    SELECT json_agg(json_build_object('id', team.id, 'name', team.name, 'shortName', team.short_name) ORDER BY team.name)
    FROM session_team part JOIN team ON team.id = part.team_id WHERE part.session_id = session.id), '[]') AS teams,
  CASE WHEN room.id IS NOT NULL THEN json_build_object('id', room.id, 'name', room.name, 'seats', room.seats) END AS room,
  coalesce((
    SELECT json_agg(json_build_object('id', employee.id, 'name', employee.name, 'siteId', employee.site_id,
                                      'teamId', employee.team_id) ORDER BY part.position)
    FROM session_instructor part JOIN employee ON employee.id = part.employee_id
    WHERE part.session_id = session.id), '[]') AS instructors,
  (${expected})::int AS expected, session.coming, session.version`;

const viewTables = `
  session JOIN site ON site.id = session.site_id JOIN programme ON programme.id = session.programme_id
  LEFT JOIN room ON room.id = session.room_id`;

/** Sessions as everybody to the right reads them. */
@Injectable()
export class SessionRepository {
  /** The sessions of these ids in order of time. The caller has asked for the scope: ids come from rows in it. */
  viewsByIds(tx: ReadTx, sessionIds: readonly string[]): Promise<SessionView[]> {
    return this.views(tx, 'session.id = ANY($1)', [sessionIds]);
  }

  /** A session at one of the sites in scope, or undefined. */
  async find(tx: ReadTx, sessionId: string, siteIds: readonly string[]): Promise<SessionView | undefined> {
    return (await this.views(tx, 'session.id = $1 AND session.site_id = ANY($2)', [sessionId, siteIds]))[0];
  }

  /** Sessions of the sites from one date to another, both included, in the given states, in order of time. */
  viewsBetween(
    tx: ReadTx,
    siteIds: readonly string[],
    fromOn: DateText,
    untilOn: DateText,
    states: readonly SessionState[],
  ): Promise<SessionView[]> {
    return this.views(
      tx,
      'session.site_id = ANY($1) AND session.on_date BETWEEN $2 AND $3 AND session.state = ANY($4)',
      [siteIds, fromOn, untilOn, states],
    );
  }

  /** Every session of a branch, in order of time. */
  viewsOfBranch(tx: ReadTx, branch: string): Promise<SessionView[]> {
    return this.views(tx, 'session.branch = $1', [branch]);
  }

  /** Binding and held sessions between two dates in which an employee takes part, in order of time. */
  sessionsOfEmployee(tx: ReadTx, employeeId: string, fromOn: DateText, untilOn: DateText): Promise<SessionView[]> {
    return this.views(
      tx,
      `session.id IN (SELECT session_id FROM session_participant WHERE employee_id = $1)
       AND session.on_date BETWEEN $2 AND $3 AND session.binding`,
      [employeeId, fromOn, untilOn],
    );
  }

  /** Binding and held sessions between two dates that an employee teaches, in order of time. */
  sessionsTaughtBy(tx: ReadTx, employeeId: string, fromOn: DateText, untilOn: DateText): Promise<SessionView[]> {
    return this.views(
      tx,
      `session.id IN (SELECT session_id FROM session_instructor WHERE employee_id = $1)
       AND session.on_date BETWEEN $2 AND $3 AND session.binding`,
      [employeeId, fromOn, untilOn],
    );
  }

  /** Those whom binding sessions expect, by team and name. A draft has none yet: its people follow the team. */
  participantsOf(tx: ReadTx, sessionIds: readonly string[]): Promise<Participant[]> {
    return tx.query<Participant>(
      `SELECT part.session_id AS "sessionId", part.employee_id AS "employeeId", employee.name,
         employee.team_id AS "teamId", team.name AS "teamName"
       FROM session_participant part JOIN employee ON employee.id = part.employee_id
       LEFT JOIN team ON team.id = employee.team_id
       WHERE part.session_id = ANY($1)
       ORDER BY part.session_id, team.name, employee.name, employee.id`,
      [sessionIds],
    );
  }

  /** Notes how many are coming, or once held were there. Nobody's edit: the version stays. */
  async setComing(tx: Tx, sessionId: string, coming: number): Promise<void> {
    await tx.execute('UPDATE session SET coming = $2 WHERE id = $1', [sessionId, coming]);
  }

  /** A binding session has taken place. @returns false when it was not binding. */
  async markHeld(tx: Tx, sessionId: string): Promise<boolean> {
    const sql = `UPDATE session SET state = 'held', version = version + 1 WHERE id = $1 AND state = 'binding'`;
    return (await tx.execute(sql, [sessionId])) > 0;
  }

  private views(tx: ReadTx, where: string, params: SqlParams): Promise<SessionView[]> {
    const sql = `SELECT ${viewColumns} FROM ${viewTables} WHERE ${where} ORDER BY session.starts_at, session.id`;
    return tx.query<SessionView>(sql, params);
  }
}
