import { Injectable } from '@nestjs/common';
import { Outbox, type Mail } from '../platform/mail/mailer';
import { UnitOfWork } from '../platform/unit-of-work';
import { OutboxRepository } from './outbox.repository';

/** Where the mailer puts mails when no mail server is set. */
@Injectable()
export class KeepMail extends Outbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: OutboxRepository,
  ) {
    super();
  }

  keep(mail: Mail): Promise<void> {
    return this.work.run(null, async (tx) => {
      tx.bookkeeping('a mail is put where it can be read');
      await this.mails.keep(tx, mail);
    });
  }
}
