import { Injectable } from '@nestjs/common';
import type { LedgerLine, Needed, Told } from '@fortnight/shared/invite/ledger.rules';
import { SessionRepository } from '../session/session.repository';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { ReadTx, Tx } from '../platform/transaction';
import { shownOf } from './shown-session';

/** A line of the ledger with what its person has been told. */
export interface KeptLine extends LedgerLine {
  readonly inviteId: string;
  readonly employeeId: string;
  readonly hasMail: boolean;
  readonly told: Told | null;
}

/** How a session is for its people, and who takes part. */
export interface SessionNow {
  readonly session: SessionView;
  readonly needed: Omit<Needed, 'isInvited'>;
  readonly isBinding: boolean;
  readonly participantIds: ReadonlySet<string>;
}

/** Reads and writes what each person is to know of a session. */
@Injectable()
export class LedgerRepository {
  constructor(private readonly sessions: SessionRepository) {}

  /** The session, held until the unit ends, so that two who settle it follow one another; undefined for a draft. */
  async sessionNow(tx: Tx, sessionId: string): Promise<SessionNow | undefined> {
    const [row] = await tx.query<{ sequence: number }>(
      `SELECT sequence FROM session WHERE id = $1 AND state <> 'planned' FOR NO KEY UPDATE`,
      [sessionId],
    );
    const [session] = row ? await this.sessions.viewsByIds(tx, [sessionId]) : [];
    if (!row || !session) return undefined;
    const participants = await this.sessions.participantsOf(tx, [sessionId]);
    return {
      session,
      needed: { sequence: row.sequence, shown: shownOf(session) },
      isBinding: session.state !== 'cancelled',
      participantIds: new Set(participants.map(({ employeeId }) => employeeId)),
    };
  }

  /** Every line of a session, held until the unit ends. */
  lines(tx: Tx, sessionId: string): Promise<KeptLine[]> {
    return tx.query<KeptLine>(
      `SELECT i.id AS "inviteId", i.employee_id AS "employeeId", e.mail IS NOT NULL AS "hasMail", i.state, i.sequence,
              i.session_sequence AS "sessionSequence", i.revision, i.shown, i.previous, i.reply, m.told
         FROM invite i JOIN employee e ON e.id = i.employee_id JOIN invite_mail m ON m.invite_id = i.id
        WHERE i.session_id = $1 ORDER BY i.id FOR UPDATE OF i`,
      [sessionId],
    );
  }

  /** Writes lines anew, each as its rule has made it. */
  async write(tx: Tx, lines: readonly (LedgerLine & { readonly inviteId: string })[]): Promise<void> {
    await tx.execute(
      `UPDATE invite SET state = new.state, sequence = new.sequence, session_sequence = new."sessionSequence",
         revision = new.revision, revised_at = $2, shown = new.shown, previous = new.previous, reply = new.reply,
         reply_reason = CASE WHEN new.reply = 'none' THEN NULL ELSE reply_reason END,
         replied_at = CASE WHEN new.reply = 'none' THEN NULL ELSE replied_at END,
         instead_id = CASE WHEN new.state = 'invited' THEN NULL ELSE instead_id END, version = invite.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS new ("inviteId" uuid, state text, sequence int, "sessionSequence" int,
         revision int, shown jsonb, previous jsonb, reply text)
       WHERE invite.id = new."inviteId"`,
      [JSON.stringify(lines), tx.atText],
    );
  }

  /** Why the session changed since a version of it, oldest first; reasons said twice once. */
  async reasonsSince(tx: ReadTx, sessionId: string, version: number): Promise<string[]> {
    const rows = await tx.query<{ reason: string }>(
      `SELECT reason FROM session_change WHERE session_id = $1 AND applied_version > $2 ORDER BY applied_version`,
      [sessionId, version],
    );
    return [...new Set(rows.map(({ reason }) => reason))];
  }
}
