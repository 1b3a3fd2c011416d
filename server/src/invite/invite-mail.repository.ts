import { Injectable } from '@nestjs/common';
import type { Told } from '@fortnight/shared/invite/ledger.rules';
import { isAtWork } from '../platform/jobs/job-queue';
import type { Tx } from '../platform/transaction';

/** What somebody was told last, and in which revision of their invite. */
export interface Claim {
  readonly sentRevision: number | null;
  readonly told: Told | null;
  /** A mail whose process died, so that nobody knows whether it was taken. */
  readonly trying: Told | null;
}

/** Of a mail from before mails were kept: it invited, nobody knows to what. */
const toldBefore: Told = { state: 'invited', sequence: 0, shown: null };

/** The ledger of what each invited person was told last. */
@Injectable()
export class InviteMailRepository {
  /**
   * Claims the sending of an invite's mail for one job, so that an older mail never overtakes a newer one. A job that
   * is tried again finds its own claim; one that is no longer at work, be it failed or its process dead, has lost it.
   * @returns what was told last, or 'busy' while another job sends.
   */
  async claim(tx: Tx, inviteId: string, jobId: string): Promise<Claim | 'busy'> {
    const [row] = await tx.query<Claim>(
      `UPDATE invite_mail SET claimed_by = $2, claimed_at = $3
        WHERE invite_id = $1
          AND (claimed_by IS NULL OR claimed_by = $2 OR NOT ${isAtWork('claimed_by')})
        RETURNING sent_revision AS "sentRevision", told, trying`,
      [inviteId, jobId, tx.atText],
    );
    if (!row) return 'busy';
    return { ...row, told: row.sentRevision === null ? null : (row.told ?? toldBefore) };
  }

  /** A mail is about to be handed over. */
  async startTrying(tx: Tx, inviteId: string, told: Told): Promise<void> {
    await tx.execute('UPDATE invite_mail SET trying = $2 WHERE invite_id = $1', [inviteId, JSON.stringify(told)]);
  }

  /** The mail did not go out; a later try may succeed. */
  async stopTrying(tx: Tx, inviteId: string): Promise<void> {
    await tx.execute('UPDATE invite_mail SET trying = NULL WHERE invite_id = $1', [inviteId]);
  }

  async release(tx: Tx, inviteId: string, jobId: string): Promise<void> {
    await tx.execute(
      'UPDATE invite_mail SET claimed_by = NULL, claimed_at = NULL WHERE invite_id = $1 AND claimed_by = $2',
      [inviteId, jobId],
    );
  }

  /** The mail of a revision went out; an older revision never replaces a newer one. */
  async markSent(tx: Tx, inviteId: string, revision: number, told: Told): Promise<void> {
    await tx.execute(
      `UPDATE invite_mail
          SET sent_revision = $2, sent_at = $3, told = $4, trying = NULL, fault = NULL, claimed_by = NULL,
              claimed_at = NULL
        WHERE invite_id = $1 AND (sent_revision IS NULL OR sent_revision < $2)`,
      [inviteId, revision, tx.atText, JSON.stringify(told)],
    );
  }

  /** The mail server refused for good; what it said is shown to the supervisor. */
  async markRefused(tx: Tx, inviteId: string, fault: string): Promise<void> {
    await tx.execute(
      'UPDATE invite_mail SET fault = $2, trying = NULL, claimed_by = NULL, claimed_at = NULL WHERE invite_id = $1',
      [inviteId, fault],
    );
  }
}
