import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InviteView, Reply, ReplyBody } from '@fortnight/shared/invite/invite.contract';
import type { InviteState, Needed, ShownSession } from '@fortnight/shared/invite/ledger.rules';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { ReadTx, Tx } from '../platform/transaction';

/** One participant's invite to one session. `revision` rises whenever the person has to be told something. */
export interface Invite {
  readonly id: string;
  readonly siteId: string;
  readonly sessionId: string;
  readonly employeeId: string;
  readonly uid: string;
  readonly sequence: number;
  readonly revision: number;
  readonly revisedAt: InstantText;
  readonly reply: Reply;
  readonly reason: string | null;
  readonly linkGeneration: number;
  readonly state: InviteState;
  readonly shown: ShownSession | null;
  readonly previous: ShownSession | null;
  /** The invite to the sitting that was taken instead. */
  readonly insteadId: string | null;
}

/** A session's identity in calendars: the same in mail and feed (RFC 5545 3.8.4.7). */
export interface SessionStamp {
  readonly sessionId: string;
  readonly uid: string;
  readonly sequence: number;
  readonly stampedAt: InstantText;
}

/** SQL: one UID for a session's life, in mails and feeds alike (RFC 5545 3.8.4.7). */
const sessionUid = "s.id || '@fortnight'";

const columns = `id, site_id AS "siteId", session_id AS "sessionId", employee_id AS "employeeId", uid, sequence, revision,
  revised_at AS "revisedAt", reply, reply_reason AS reason, link_generation AS "linkGeneration", state, shown, previous,
  instead_id AS "insteadId"`;

const views = `
  SELECT i.id, i.session_id AS "sessionId", i.employee_id AS "employeeId", e.name AS "employeeName",
         t.name AS "teamName", i.reply, i.reply_reason AS reason, i.replied_at AS "repliedAt",
         m.sent_at AS "sentAt", m.fault AS "mailFault"
    FROM invite i
    JOIN employee e ON e.id = i.employee_id
    LEFT JOIN team t ON t.id = e.team_id
    LEFT JOIN invite_mail m ON m.invite_id = i.id`;

@Injectable()
export class InviteRepository {
  /** Makes the invites that are missing. @returns those made now, and whether their people have a mail address. */
  issue(
    tx: Tx,
    sessionId: string,
    employeeIds: readonly string[],
    { sequence, shown }: Omit<Needed, 'isInvited'>,
  ): Promise<{ id: string; hasMail: boolean }[]> {
    return tx.query<{ id: string; hasMail: boolean }>(
      `WITH made AS (
         INSERT INTO invite (id, site_id, session_id, employee_id, uid, sequence, session_sequence, shown, revision,
                             revised_at, reply, link_generation, version)
         SELECT n.id, s.site_id, s.id, n.employee_id, ${sessionUid}, $5, $5, $6, 1, $4, 'none', 1, 1
           FROM unnest($1::uuid[], $3::uuid[]) AS n (id, employee_id), session s WHERE s.id = $2
         ON CONFLICT ON CONSTRAINT invite_once DO NOTHING
         RETURNING id, site_id, employee_id
       ), ledger AS (
         INSERT INTO invite_mail (invite_id, site_id) SELECT id, site_id FROM made
       )
       SELECT made.id, e.mail IS NOT NULL AS "hasMail" FROM made JOIN employee e ON e.id = made.employee_id`,
      [employeeIds.map(() => randomUUID()), sessionId, employeeIds, tx.atText, sequence, JSON.stringify(shown)],
    );
  }

  /** Any invite: for whoever was told its id by a signed link or a job. */
  async find(tx: ReadTx, inviteId: string): Promise<Invite | undefined> {
    return (await tx.query<Invite>(`SELECT ${columns} FROM invite WHERE id = $1`, [inviteId]))[0];
  }

  /** An invite of this person, or undefined. */
  async findOwn(tx: ReadTx, inviteId: string, employeeId: string): Promise<Invite | undefined> {
    const sql = `SELECT ${columns} FROM invite WHERE id = $1 AND employee_id = $2`;
    return (await tx.query<Invite>(sql, [inviteId, employeeId]))[0];
  }

  /** The invite, locked until the transaction ends. */
  async lock(tx: Tx, inviteId: string): Promise<Invite | undefined> {
    return (await tx.query<Invite>(`SELECT ${columns} FROM invite WHERE id = $1 FOR UPDATE`, [inviteId]))[0];
  }

  async view(tx: ReadTx, inviteId: string): Promise<InviteView | undefined> {
    return (await tx.query<InviteView>(`${views} WHERE i.id = $1`, [inviteId]))[0];
  }

  /** Invites of those who take part in a session, by team and name. */
  viewsOfSession(tx: ReadTx, sessionId: string): Promise<InviteView[]> {
    return tx.query<InviteView>(
      `${views} JOIN session_participant p ON p.session_id = i.session_id AND p.employee_id = i.employee_id
        WHERE i.session_id = $1 ORDER BY t.name, e.name, i.id`,
      [sessionId],
    );
  }

  /** How a person's calendar identifies sessions, whether invited to them or teaching them. */
  stampsOf(tx: ReadTx, employeeId: string, sessionIds: readonly string[]): Promise<SessionStamp[]> {
    return tx.query<SessionStamp>(
      `SELECT s.id AS "sessionId", coalesce(i.uid, ${sessionUid}) AS uid, coalesce(i.sequence, s.sequence) AS sequence,
              coalesce(i.revised_at, (SELECT max(c.applied_at) FROM session_change c WHERE c.session_id = s.id),
                       s.created_at) AS "stampedAt"
         FROM session s LEFT JOIN invite i ON i.session_id = s.id AND i.employee_id = $1
        WHERE s.id = ANY($2)`,
      [employeeId, sessionIds],
    );
  }

  /** A person's invites to the given sessions. */
  ofEmployee(tx: ReadTx, employeeId: string, sessionIds: readonly string[]): Promise<Invite[]> {
    return tx.query<Invite>(`SELECT ${columns} FROM invite WHERE employee_id = $1 AND session_id = ANY($2)`, [
      employeeId,
      sessionIds,
    ]);
  }

  async reply(tx: Tx, inviteId: string, { reply, reason }: ReplyBody): Promise<void> {
    await tx.execute(
      'UPDATE invite SET reply = $2, reply_reason = $3, replied_at = $4, version = version + 1 WHERE id = $1',
      [inviteId, reply, reason, tx.atText],
    );
  }

  async noteInstead(tx: Tx, inviteId: string, insteadId: string): Promise<void> {
    await tx.execute('UPDATE invite SET instead_id = $2 WHERE id = $1', [inviteId, insteadId]);
  }

  /**
   * How many have accepted. Replies to one session wait for each other from here on, so that no count misses one that
   * is being written.
   */
  async countAccepted(tx: Tx, sessionId: string): Promise<number> {
    await tx.query('SELECT 1 FROM session WHERE id = $1 FOR NO KEY UPDATE', [sessionId]);
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*) AS count FROM invite WHERE session_id = $1 AND reply = 'accepted' AND state = 'invited'`,
      [sessionId],
    );
    return row?.count ?? 0;
  }
}
