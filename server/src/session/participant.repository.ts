import { Injectable } from '@nestjs/common';
import type { MoveTouches } from '@fortnight/shared/person/staff.contract';
import type { ReadTx, Tx } from '../platform/transaction';

/** Somebody whom a binding session expects from now on, or no longer. */
export interface ParticipantChange {
  readonly sessionId: string;
  readonly siteId: string;
  readonly branch: string;
  readonly employeeId: string;
}

/** Somebody and the team that they left; null for none. */
export interface LeftTeam {
  readonly employeeId: string;
  readonly fromTeamId: string | null;
}

/** Whom a change of a session concerns among those who take part. */
export interface Told {
  readonly people: number;
  readonly mails: number;
}

const ahead = `session.state = 'binding' AND session.starts_at > $2`;
const ofTeamNow = `
  EXISTS (SELECT FROM session_team now
           WHERE now.session_id = session.id AND now.team_id = employee.team_id AND employee.status = 'active')`;

/** Who takes part in sessions that bind, after approval froze them (domain.md, who takes part). */
@Injectable()
export class ParticipantRepository {
  /**
   * How many take part in each of some sessions that bind, and how many of them a letter reaches. A session that does not
   * bind has neither: before approval nobody is told (R4). The one way to price a change in people and mails.
   */
  async told(tx: ReadTx, sessionIds: readonly string[]): Promise<Map<string, Told>> {
    const rows = await tx.query<Told & { sessionId: string }>(
      `SELECT part.session_id AS "sessionId", count(*)::int AS people, count(employee.mail)::int AS mails
         FROM session_participant part JOIN session ON session.id = part.session_id AND session.binding
         JOIN employee ON employee.id = part.employee_id
        WHERE part.session_id = ANY($1) GROUP BY part.session_id`,
      [sessionIds],
    );
    return new Map(rows.map(({ sessionId, people, mails }) => [sessionId, { people, mails }]));
  }

  /**
   * Brings the sessions ahead in line with the teams of people who moved: out of those of the team they left, into those
   * of the one they are in now. It asks where they are, not where they went, so that it may run late, twice or out of turn.
   */
  async follow(
    tx: Tx,
    moves: readonly LeftTeam[],
  ): Promise<{ readonly removed: ParticipantChange[]; readonly added: ParticipantChange[] }> {
    const removed = await tx.query<ParticipantChange>(
      `DELETE FROM session_participant part
        USING session, employee, jsonb_to_recordset($1::jsonb) AS move ("employeeId" uuid, "fromTeamId" uuid)
        WHERE session.id = part.session_id AND employee.id = part.employee_id AND part.employee_id = move."employeeId"
          AND ${ahead} AND NOT ${ofTeamNow}
          AND (employee.status <> 'active' OR employee.site_id <> session.site_id
               OR EXISTS (SELECT FROM session_team left_one
                           WHERE left_one.session_id = session.id AND left_one.team_id = move."fromTeamId"))
        RETURNING part.session_id AS "sessionId", part.site_id AS "siteId", session.branch, part.employee_id AS "employeeId"`,
      [JSON.stringify(moves), tx.atText],
    );
    const added = await tx.query<ParticipantChange>(
      `WITH joined AS (
         INSERT INTO session_participant (site_id, session_id, employee_id)
         SELECT session.site_id, session.id, employee.id
           FROM employee JOIN session_team part ON part.team_id = employee.team_id
           JOIN session ON session.id = part.session_id
          WHERE employee.id = ANY($1) AND employee.status = 'active' AND ${ahead}
            AND NOT EXISTS (SELECT FROM session_instructor teacher
                             WHERE teacher.session_id = session.id AND teacher.employee_id = employee.id)
         ON CONFLICT DO NOTHING
         RETURNING site_id, session_id, employee_id)
       SELECT joined.session_id AS "sessionId", joined.site_id AS "siteId", session.branch,
              joined.employee_id AS "employeeId"
         FROM joined JOIN session ON session.id = joined.session_id`,
      [moves.map(({ employeeId }) => employeeId), tx.atText],
    );
    return { removed, added };
  }

  /** Sessions held until the unit ends, whoever else moves people between them waiting their turn. */
  async hold(tx: Tx, sessionIds: readonly string[]): Promise<void> {
    await tx.query('SELECT 1 FROM session WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [sessionIds]);
  }

  async leave(tx: Tx, sessionId: string, employeeId: string): Promise<void> {
    await tx.execute('DELETE FROM session_participant WHERE session_id = $1 AND employee_id = $2', [
      sessionId,
      employeeId,
    ]);
  }

  /** One more for a binding session that is held, if its room has a seat. @returns rows written: 0 when it is full. */
  join(tx: Tx, sessionId: string, employeeId: string): Promise<number> {
    return tx.execute(
      `INSERT INTO session_participant (site_id, session_id, employee_id)
       SELECT session.site_id, session.id, $2 FROM session LEFT JOIN room ON room.id = session.room_id
        WHERE session.id = $1 AND session.state = 'binding' AND (room.id IS NULL OR room.seats >
              (SELECT count(*) FROM session_participant part WHERE part.session_id = session.id))`,
      [sessionId, employeeId],
    );
  }

  /** The plan that a session belongs to; undefined for none. */
  async planOf(tx: ReadTx, sessionId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      'SELECT plan.id FROM plan JOIN session ON session.branch = plan.branch WHERE session.id = $1',
      [sessionId],
    );
    return row?.id;
  }

  /** What `follow` would do, were people of these sites to move. */
  async foretell(
    tx: ReadTx,
    siteIds: readonly string[],
    moves: readonly { readonly employeeId: string; readonly toTeamId: string | null }[],
  ): Promise<Omit<MoveTouches, 'gaps'>> {
    const [row] = await tx.query<Omit<MoveTouches, 'gaps'>>(
      `WITH who AS (
         SELECT employee.id, employee.mail, employee.team_id AS "fromTeamId", move."toTeamId"
           FROM jsonb_to_recordset($1::jsonb) AS move ("employeeId" uuid, "toTeamId" uuid)
           JOIN employee ON employee.id = move."employeeId" AND employee.site_id = ANY($3)
          WHERE employee.team_id IS DISTINCT FROM move."toTeamId"),
       ended AS (
         SELECT part.session_id, who.mail FROM who
           JOIN session_participant part ON part.employee_id = who.id JOIN session ON session.id = part.session_id
          WHERE ${ahead}
            AND EXISTS (SELECT FROM session_team t WHERE t.session_id = session.id AND t.team_id = who."fromTeamId")
            AND NOT EXISTS (SELECT FROM session_team t WHERE t.session_id = session.id AND t.team_id = who."toTeamId")),
       begun AS (
         SELECT session.id AS session_id, who.mail FROM who
           JOIN session_team t ON t.team_id = who."toTeamId" JOIN session ON session.id = t.session_id
          WHERE ${ahead}
            AND NOT EXISTS (SELECT FROM session_participant p WHERE p.session_id = session.id AND p.employee_id = who.id)
            AND NOT EXISTS (SELECT FROM session_instructor i WHERE i.session_id = session.id AND i.employee_id = who.id)),
       touched AS (SELECT * FROM ended UNION ALL SELECT * FROM begun)
       SELECT (SELECT count(DISTINCT session_id) FROM touched) AS sessions,
              (SELECT count(*) FROM ended) AS ended, (SELECT count(*) FROM begun) AS begun,
              (SELECT count(mail) FROM touched) AS mails,
              (SELECT count(DISTINCT session.id) FROM who JOIN session_instructor i ON i.employee_id = who.id
                 JOIN session ON session.id = i.session_id
                WHERE session.state IN ('planned', 'binding') AND session.starts_at > $2) AS taught`,
      [JSON.stringify(moves), tx.atText, siteIds],
    );
    return row ?? { sessions: 0, ended: 0, begun: 0, mails: 0, taught: 0 };
  }
}
