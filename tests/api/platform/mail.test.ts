import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { MailRefused, type Mail } from '../../../server/src/platform/mail/mailer';
import { SmtpMailer } from '../../../server/src/platform/mail/smtp-mailer';

const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:消防知识\r\nEND:VCALENDAR\r\n';
const mail: Mail = {
  to: 'wang.fang@example.com',
  subject: '培训邀请：消防知识\r\nBcc: evil@example.com',
  text: '您好',
  html: '<p>您好</p>',
  calendar: { method: 'REQUEST', text: calendar },
  messageId: '<session-1.2.3@fortnight.test>',
};

let received: string[];
let recipients: string[];
let answer: { code: number; words: string } | null;
let server: SMTPServer;
let mailer: SmtpMailer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      recipients.push(address);
      callback(answer ? Object.assign(new Error(answer.words), { responseCode: answer.code }) : null);
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, '训程 <training@fortnight.test>');
});
beforeEach(() => {
  [received, recipients, answer] = [[], [], null];
});
afterAll(async () => {
  mailer.onApplicationShutdown();
  await new Promise<void>((resolve) => server.close(resolve));
});

test('a mail has text, HTML and, last, the calendar as alternatives, and the calendar once more as a file', async () => {
  await mailer.send(mail);
  const raw = received[0] ?? '';
  const kinds = [...raw.matchAll(/^Content-Type: ([\w/]+)/gim)].map(([, kind]) => kind);
  expect(kinds).toEqual([
    'multipart/mixed',
    'multipart/alternative',
    'text/plain',
    'text/html',
    'text/calendar',
    'application/ics',
  ]);
  expect(raw).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/);
  const parsed = await simpleParser(raw);
  expect(parsed.messageId).toBe('<session-1.2.3@fortnight.test>');
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  const files = parsed.attachments.filter(({ filename }) => filename === 'invite.ics');
  expect(files.map(({ content }) => content.toString())).toContain(calendar);
});

test('a line break in a subject makes no header and no recipient', async () => {
  await mailer.send(mail);
  expect(recipients).toEqual(['wang.fang@example.com']);
  expect(received[0]).not.toMatch(/^Bcc:/im);
});

test('a mail server that says no for good is told apart from one that says later', async () => {
  answer = { code: 550, words: 'no such person' };
  await expect(mailer.send(mail)).rejects.toBeInstanceOf(MailRefused);
  answer = { code: 451, words: 'busy' };
  const later = await mailer.send(mail).catch((error: unknown) => error);
  expect(later).toBeInstanceOf(Error);
  expect(later).not.toBeInstanceOf(MailRefused);
});
