import { Injectable } from '@nestjs/common';
import { figureInForce } from '@fortnight/shared/policy/policy';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { SessionState, SessionView } from '@fortnight/shared/session/session.contract';
import { sessionWorkflow } from '@fortnight/shared/session/session.workflow';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { ReadTx, SqlParams, Tx } from '../platform/transaction';
import { figureHistories } from '../policy/figures';

/** Somebody whom a binding session expects. */
export interface Participant {
  readonly sessionId: string;
  readonly employeeId: string;
}

/** A view as it comes from the database: who is expected follows from it. */
interface ViewRow extends Omit<SessionView, 'teams' | 'expected' | 'cancelReason' | 'classHourMinutes'> {
  readonly teams: readonly (SessionView['teams'][number] & { readonly headcount: number })[];
  readonly frozen: number | null;
  readonly cancelReason: string | null;
}

/** One pass over each part for all sessions together: a site's month has hundreds. */
const viewsWhere = (where: string): string => `
  WITH chosen AS MATERIALIZED (SELECT * FROM session WHERE ${where}),
  topics AS (
    SELECT part.session_id, json_agg(json_build_object('id', topic.id, 'name', topic.name,
      'shortName', topic.short_name, 'nameEn', topic.name_en, 'shortNameEn', topic.short_name_en)
      ORDER BY part.position) AS list
    FROM session_topic part JOIN topic ON topic.id = part.topic_id
    WHERE part.session_id IN (SELECT id FROM chosen) GROUP BY part.session_id),
  teams AS (
    SELECT part.session_id, json_agg(json_build_object('id', team.id, 'name', team.name,
      'shortName', team.short_name, 'headcount', team.headcount) ORDER BY team.name) AS list
    FROM session_team part JOIN team ON team.id = part.team_id
    WHERE part.session_id IN (SELECT id FROM chosen) GROUP BY part.session_id),
  instructors AS (
    SELECT part.session_id, json_agg(json_build_object('id', employee.id, 'name', employee.name,
      'siteId', employee.site_id, 'teamId', employee.team_id) ORDER BY part.position) AS list
    FROM session_instructor part JOIN employee ON employee.id = part.employee_id
    WHERE part.session_id IN (SELECT id FROM chosen) GROUP BY part.session_id),
  participants AS (
    SELECT session_id, count(*)::int AS people FROM session_participant
    WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id)
  SELECT chosen.id, chosen.site_id AS "siteId", site.name AS "siteName", chosen.template_id AS "templateId",
    programme.code AS "programmeCode", programme.name AS "programmeName", programme.name_en AS "programmeNameEn",
    programme.tint, chosen.state, chosen.on_date AS "on", chosen.starts_locally AS "startsLocally", chosen.minutes,
    chosen.zone, chosen.starts_at AS "startsAt", chosen.ends_at AS "endsAt",
    coalesce(topics.list, '[]') AS topics, coalesce(teams.list, '[]') AS teams,
    CASE WHEN room.id IS NOT NULL THEN json_build_object('id', room.id, 'name', room.name, 'seats', room.seats) END
      AS room,
    coalesce(instructors.list, '[]') AS instructors,
    CASE WHEN chosen.state <> 'planned' THEN coalesce(participants.people, 0) END AS frozen,
    chosen.coming, chosen.cancel_reason AS "cancelReason", chosen.version
  FROM chosen JOIN site ON site.id = chosen.site_id JOIN programme ON programme.id = chosen.programme_id
  LEFT JOIN room ON room.id = chosen.room_id
  LEFT JOIN topics ON topics.session_id = chosen.id LEFT JOIN teams ON teams.session_id = chosen.id
  LEFT JOIN instructors ON instructors.session_id = chosen.id
  LEFT JOIN participants ON participants.session_id = chosen.id
  ORDER BY chosen.starts_at, chosen.id`;

/** Sessions as everybody to the right reads them. */
@Injectable()
export class SessionRepository {
  /** The sessions of these ids in order of time. The caller has asked for the scope: ids come from rows in it. */
  viewsByIds(tx: ReadTx, sessionIds: readonly string[]): Promise<SessionView[]> {
    return this.views(tx, 'session.id = ANY($1)', [sessionIds]);
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

  /** Binding, held and cancelled sessions between two dates in which an employee takes part, in order of time. */
  sessionsOfEmployee(tx: ReadTx, employeeId: string, fromOn: DateText, untilOn: DateText): Promise<SessionView[]> {
    return this.views(
      tx,
      `session.id IN (SELECT session_id FROM session_participant WHERE employee_id = $1)
       AND session.on_date BETWEEN $2 AND $3 AND session.state <> 'planned'`,
      [employeeId, fromOn, untilOn],
    );
  }

  /** Binding, held and cancelled sessions between two dates that an employee teaches, in order of time. */
  sessionsTaughtBy(tx: ReadTx, employeeId: string, fromOn: DateText, untilOn: DateText): Promise<SessionView[]> {
    return this.views(
      tx,
      `session.id IN (SELECT session_id FROM session_instructor WHERE employee_id = $1)
       AND session.on_date BETWEEN $2 AND $3 AND session.state <> 'planned'`,
      [employeeId, fromOn, untilOn],
    );
  }

  /** Those whom binding sessions expect, by team and name. A draft has none yet: its people follow the team. */
  participantsOf(tx: ReadTx, sessionIds: readonly string[]): Promise<Participant[]> {
    return tx.query<Participant>(
      `SELECT part.session_id AS "sessionId", part.employee_id AS "employeeId"
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

  /** A session has taken place. @returns rows written: 0 when it is no longer as the caller saw it. */
  markHeld(tx: Tx, { id, state }: Pick<SessionView, 'id' | 'state'>): Promise<number> {
    return tx.execute('UPDATE session SET state = $2, version = version + 1 WHERE id = $1 AND state = $3', [
      id,
      stateAfter(sessionWorkflow, state, 'hold'),
      state,
    ]);
  }

  private async views(tx: ReadTx, where: string, params: SqlParams): Promise<SessionView[]> {
    const rows = await tx.query<ViewRow>(viewsWhere(where), params);
    const histories = await figureHistories(tx, [...new Set(rows.map(({ siteId }) => siteId))]);
    return rows.map((row) => viewOf(row, figureInForce(histories.get(row.siteId) ?? [], 'class-hour-minutes', row.on)));
  }
}

/** A draft expects the teams' people but those who teach; a binding session those frozen at approval. */
function viewOf({ teams, frozen, cancelReason, ...row }: ViewRow, classHourMinutes: number): SessionView {
  const people = teams.reduce((sum, { headcount }) => sum + headcount, 0);
  const teaching = row.instructors.filter(({ teamId }) => teams.some(({ id }) => id === teamId));
  return {
    ...row,
    classHourMinutes,
    ...(cancelReason === null ? {} : { cancelReason }),
    teams: teams.map(({ id, name, shortName }) => ({ id, name, shortName })),
    expected: frozen ?? Math.max(0, people - teaching.length),
  };
}
