import { JobHandler, type JobFacts, type JobHandling } from '../platform/jobs/job-handler';
import { MailRefused, Mailer } from '../platform/mail/mailer';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { ComposeInvite, type DueLetter } from './compose-invite';
import { InviteMailRepository } from './invite-mail.repository';

/** Which invite's person is to be told. */
export interface InviteToSend {
  readonly inviteId: string;
}

/**
 * Tells one invited person the latest state that they have not been told. Runs at least once: the ledger says what went
 * out, and a second mail after a crash carries the same Message-ID. No transaction is open while the mail is sent.
 */
@JobHandler('send-invite')
export class SendInviteJob implements JobHandling<InviteToSend> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: ComposeInvite,
    private readonly ledger: InviteMailRepository,
    private readonly mailer: Mailer,
  ) {}

  async run({ inviteId }: InviteToSend, job: JobFacts): Promise<void> {
    const letter = await this.claim(inviteId, job.id);
    if (letter) await this.send(inviteId, letter);
  }

  /** @throws Error while another job sends to the same person, so that this one is tried again. */
  private claim(inviteId: string, jobId: string): Promise<DueLetter | null> {
    return this.work.run(null, async (tx) => {
      tx.bookkeeping('the ledger of mails is nobody’s act');
      const claim = await this.ledger.claim(tx, inviteId, jobId);
      if (claim === 'busy') throw new Error(`another job is sending the mail of invite ${inviteId}`);
      const letter = await this.letters.compose(tx, inviteId, claim);
      if (letter) await this.ledger.startTrying(tx, inviteId, letter.told);
      else await this.ledger.release(tx, inviteId, jobId);
      return letter;
    });
  }

  /** @throws whatever may be over later: no connection, a greylisting server. */
  private async send(inviteId: string, { mail, revision, told }: DueLetter): Promise<void> {
    let isTaken = false;
    try {
      await this.mailer.send(mail, () => {
        isTaken = true;
        return this.settle((tx) => this.ledger.markSent(tx, inviteId, revision, told));
      });
    } catch (error) {
      if (!(error instanceof MailRefused)) {
        if (!isTaken) await this.settle((tx) => this.ledger.stopTrying(tx, inviteId));
        throw error;
      }
      await this.settle((tx) => this.ledger.markRefused(tx, inviteId, error.answer));
    }
  }

  private settle(write: (tx: Tx) => Promise<void>): Promise<void> {
    return this.work.run(null, (tx) => {
      tx.bookkeeping('the ledger of mails is nobody’s act');
      return write(tx);
    });
  }
}
