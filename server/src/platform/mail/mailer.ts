/** One mail to one person. */
export interface Mail {
  /** Whose mail it is, for those who look at mails kept in the house; left out for the whole company. */
  readonly siteId?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An iCalendar object; `method` must be the METHOD inside it (RFC 6047 2.4). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
  /** The same for every try of the same mail, so that a mail sent twice shows once (RFC 5322 3.6.4). With angle brackets. */
  readonly messageId?: string;
}

/** The server refused a mail for good (5xx): trying again will not help, a person must look. */
export class MailRefused extends Error {
  constructor(readonly answer: string) {
    super(answer);
    this.name = 'MailRefused';
  }
}

/** Sends mail. Call it from a durable job only: it may wait for somebody else's server. */
export abstract class Mailer {
  /**
   * Sends one mail, and lets `settle` put on record that it went out. Until that is done no other mail of this process
   * is handed over: so a process that dies leaves at most one mail of which nobody knows whether it was taken.
   * @throws MailRefused when the mail server says no for good; any other error means that a later try may succeed.
   */
  abstract send(mail: Mail, settle?: () => Promise<void>): Promise<void>;
}

/** Where mails go when no mail server is configured. A noun that keeps mails provides it. */
export abstract class Outbox {
  abstract keep(mail: Mail): Promise<void>;
}
