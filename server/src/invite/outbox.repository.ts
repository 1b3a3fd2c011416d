import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OutboxMail } from '@fortnight/shared/invite/invite.contract';
import type { Mail } from '../platform/mail/mailer';
import { likeText } from '../platform/like-text';
import type { ReadTx, Tx } from '../platform/transaction';

const pageSize = 200;

/** Mails kept in the house because no mail server is set. */
@Injectable()
export class OutboxRepository {
  /** Keeps a mail once, however often it is sent. */
  async keep(tx: Tx, mail: Mail): Promise<void> {
    const id = randomUUID();
    await tx.execute(
      `INSERT INTO outbox_mail (id, site_id, message_id, recipient, subject, text, html, calendar, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT outbox_mail_once DO NOTHING`,
      [
        id,
        mail.siteId ?? null,
        mail.messageId ?? `<${id}@fortnight>`,
        mail.to,
        mail.subject,
        mail.text,
        mail.html,
        mail.calendar?.text ?? null,
        tx.atText,
      ],
    );
  }

  /** Mails of the sites, newest first; `search` looks into recipient and subject. */
  list(tx: ReadTx, siteIds: readonly string[], search: string): Promise<OutboxMail[]> {
    return tx.query<OutboxMail>(
      `SELECT id, recipient AS "to", subject, at, text, html, calendar
         FROM outbox_mail
        WHERE site_id = ANY($1) AND (recipient ILIKE $2 OR subject ILIKE $2)
        ORDER BY at DESC, id LIMIT ${pageSize}`,
      [siteIds, `%${likeText(search)}%`],
    );
  }
}
