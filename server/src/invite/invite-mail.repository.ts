import { Injectable } from '@nestjs/common';
import { isAtWork } from '../platform/jobs/job-queue';
import type { Tx } from '../platform/transaction';

/** The ledger of what each invited person was told last. */
@Injectable()
export class InviteMailRepository {
  /**
   * Claims the sending of an invite's mail for one job, so that an older mail never overtakes a newer one. A job that
   * is tried again finds its own claim; one that is no longer at work, be it failed or its process dead, has lost it.
   * @returns the revision told last (null for none), or 'busy' while another job sends.
   */
  async claim(tx: Tx, inviteId: string, jobId: string): Promise<{ sentRevision: number | null } | 'busy'> {
    const [row] = await tx.query<{ sentRevision: number | null }>(
      `UPDATE invite_mail SET claimed_by = $2, claimed_at = $3
        WHERE invite_id = $1
          AND (claimed_by IS NULL OR claimed_by = $2 OR NOT ${isAtWork('claimed_by')})
        RETURNING sent_revision AS "sentRevision"`,
      [inviteId, jobId, tx.atText],
    );
    return row ?? 'busy';
  }

  async release(tx: Tx, inviteId: string, jobId: string): Promise<void> {
    await tx.execute(
      'UPDATE invite_mail SET claimed_by = NULL, claimed_at = NULL WHERE invite_id = $1 AND claimed_by = $2',
      [inviteId, jobId],
    );
  }

  /** The mail of a revision went out; an older revision never replaces a newer one. */
  async markSent(tx: Tx, inviteId: string, revision: number): Promise<void> {
    await tx.execute(
      `UPDATE invite_mail
          SET sent_revision = $2, sent_at = $3, fault = NULL, claimed_by = NULL, claimed_at = NULL
        WHERE invite_id = $1 AND (sent_revision IS NULL OR sent_revision < $2)`,
      [inviteId, revision, tx.atText],
    );
  }

  /** The mail server refused for good; what it said is shown to the supervisor. */
  async markRefused(tx: Tx, inviteId: string, fault: string): Promise<void> {
    await tx.execute('UPDATE invite_mail SET fault = $2, claimed_by = NULL, claimed_at = NULL WHERE invite_id = $1', [
      inviteId,
      fault,
    ]);
  }
}
