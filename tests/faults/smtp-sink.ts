import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface SunkMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
}

/** What a mail server says to a recipient or to a message, in place of taking it. */
export interface Answers {
  recipient?: { readonly code: number; readonly words: string };
  message?: { readonly code: number; readonly words: string };
  /** Messages are taken, but the answer waits for this. */
  hold?: Promise<void>;
}

/** A mail server on a free port of this machine that keeps what it gets. */
export class SmtpSink {
  readonly mails: SunkMail[] = [];
  readonly answers: Answers = {};

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /** Starts one, on the port of an earlier one if given. */
  static async start(port = 0): Promise<SmtpSink> {
    const kept: { sink?: SmtpSink } = {};
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      closeTimeout: 200,
      onRcptTo: (_address, _session, done) => done(refusalOf(kept.sink?.answers.recipient)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const refusal = refusalOf(kept.sink?.answers.message);
          if (refusal) return done(refusal);
          const raw = Buffer.concat(chunks);
          const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
          void simpleParser(raw).then(async (parsed) => {
            const to = session.envelope.rcptTo.map(({ address }) => address);
            kept.sink?.mails.push({ from, to, raw: raw.toString('utf8'), parsed });
            await kept.sink?.answers.hold;
            done();
          }, done);
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    kept.sink = new SmtpSink(server, (server.server.address() as AddressInfo).port);
    return kept.sink;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function refusalOf(answer: Answers['recipient']): Error | null {
  return answer ? Object.assign(new Error(answer.words), { responseCode: answer.code }) : null;
}
