import { Config } from '../platform/config';
import { JobHandler, type JobHandling } from '../platform/jobs/job-handler';
import { MailRefused, Mailer, type Mail } from '../platform/mail/mailer';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { noticeMail } from './notice-mail';
import { NoticeDesk } from './notice-desk';

/** Which notice is to go out by mail. */
export interface NoticeToSend {
  readonly noticeId: string;
}

/**
 * Tells somebody by mail what became of their leave or shifts, as it is by then. Runs at least once: what went out is on
 * record, and a mail sent twice after a crash carries the same Message-ID. No transaction is open while it is sent.
 */
@JobHandler('send-notice')
export class SendNoticeJob implements JobHandling<NoticeToSend> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: NoticeDesk,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async run({ noticeId }: NoticeToSend): Promise<void> {
    const mail = await this.settle((tx) => this.compose(tx, noticeId));
    if (!mail) return;
    try {
      await this.mailer.send(mail, () => this.settle((tx) => this.desk.notices.markSent(tx, noticeId)));
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.settle((tx) => this.desk.notices.markRefused(tx, noticeId, error.answer));
    }
  }

  /** Null where nothing is to be told any more, or the person has no mail and reads it on their home page. */
  private async compose(tx: Tx, noticeId: string): Promise<Mail | null> {
    const found = await this.desk.due(tx, noticeId);
    if (!found) return null;
    const { row, view, contact } = found;
    const letter = noticeMail(view, contact, this.config.publicUrl);
    return { ...letter, siteId: row.siteId, to: contact.mail, messageId: `<notice.${noticeId}@fortnight>` };
  }

  private settle<T>(write: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run(null, (tx) => {
      tx.bookkeeping('the ledger of mails is nobody’s act');
      return write(tx);
    });
  }
}
