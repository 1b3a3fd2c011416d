import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { MailRefused, Mailer, type Mail } from './mailer';
import { Turn, Turns } from './turn';

interface HeldMail extends SendMailOptions {
  readonly turn: Turn;
}

/** Sends through SMTP with a small pool of connections. The only importer of nodemailer. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;
  private readonly turns = new Turns();

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    super();
    const url = new URL(smtpUrl);
    const isSecure = url.protocol === 'smtps:';
    this.transport = createTransport({
      pool: true,
      maxConnections: 4,
      host: url.hostname,
      port: Number(url.port || (isSecure ? 465 : 587)),
      secure: isSecure,
      ...(url.username
        ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
        : {}),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.transport.use('stream', ({ data, message }, done) => {
      const { turn } = data as HeldMail;
      message.transform(() => turn.holdingTheEnd());
      done();
    });
  }

  /** Envelopes and messages go over several connections side by side; only what ends a message waits its turn. */
  override async send(mail: Mail, settle?: () => Promise<void>): Promise<void> {
    const turn = new Turn(this.turns);
    try {
      await this.hand(mail, turn);
      await settle?.();
    } finally {
      turn.over();
    }
  }

  private async hand(mail: Mail, turn: Turn): Promise<void> {
    try {
      const held: HeldMail = { ...messageOf(mail, this.from), turn };
      await this.transport.sendMail(held);
    } catch (error) {
      const code =
        typeof error === 'object' && error !== null && 'responseCode' in error ? Number(error.responseCode) : 0;
      if (code >= 500) throw new MailRefused(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/**
 * The message as clients read it best: text, HTML and, last, the calendar part as alternatives (RFC 6047 2.4; RFC 2046
 * 5.1.4: the last is the richest), and the calendar once more as a file for clients that show files only.
 */
export function messageOf({ calendar, siteId: _, ...mail }: Mail, from: string): SendMailOptions {
  const plain = {
    ...mail,
    to: { name: '', address: mail.to },
    from,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  if (!calendar) return plain;
  const { method, text } = calendar;
  return {
    ...plain,
    alternatives: [{ contentType: `text/calendar; charset=utf-8; method=${method}`, content: text }],
    attachments: [{ filename: 'invite.ics', contentType: `application/ics; name="invite.ics"`, content: text }],
  };
}
