import { Config } from '../platform/config';
import { JobHandler, type JobHandling } from '../platform/jobs/job-handler';
import { MailRefused, Mailer, type Mail } from '../platform/mail/mailer';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { noticeMail } from './notice-mail';
import { NoticeDesk, type DueNotice } from './notice-desk';

/** Which notice is to go out by mail. */
export interface NoticeToSend {
  readonly noticeId: string;
}

/**
 * Tells somebody by mail what became of their leave or shifts, as it is by then. Runs at least once: what went out is on
 * record, and a mail sent twice after a crash carries the same Message-ID. What changes while it is sent is told by a
 * mail of its own: no transaction is open meanwhile.
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
    const due = await this.settle((tx) => this.desk.due(tx, noticeId));
    if (!due) return;
    try {
      await this.mailer.send(this.compose(due), () => this.settle((tx) => this.desk.sent(tx, due)));
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.settle((tx) => this.desk.refused(tx, due, error.answer));
    }
  }

  private compose({ row, view, contact }: DueNotice): Mail {
    const letter = noticeMail(view, contact, this.config.publicUrl);
    const messageId = `<notice.${row.id}.${row.revision}@fortnight>`;
    return { ...letter, siteId: row.siteId, to: contact.mail, messageId };
  }

  private settle<T>(write: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.run(null, (tx) => {
      tx.bookkeeping('the ledger of mails is nobody’s act');
      return write(tx);
    });
  }
}
