import { Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Mailer, Outbox, type Mail } from './mailer';

/** Without a mail server mails are kept where people can look at them, instead of being lost. */
export class OutboxMailer extends Mailer {
  private readonly logger = new Logger('Mail');

  constructor(private readonly modules: ModuleRef) {
    super();
  }

  override async send(mail: Mail, settle?: () => Promise<void>): Promise<void> {
    const outbox = this.outbox();
    if (outbox) await outbox.keep(mail);
    else this.logger.warn('a mail was dropped: no SMTP_URL is set and nothing keeps mails');
    await settle?.();
  }

  private outbox(): Outbox | null {
    try {
      return this.modules.get(Outbox, { strict: false });
    } catch {
      return null;
    }
  }
}
