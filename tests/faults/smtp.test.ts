import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import ICAL from 'ical.js';
import { SendInviteJob } from '../../server/src/invite/send-invite.job';
import { JobRunner } from '../../server/src/platform/jobs/job-runner';
import { startInviteWorld, type InviteWorld } from '../support/invite-world';
import { SmtpSink } from './smtp-sink';

let sink: SmtpSink;
let world: InviteWorld;
beforeAll(async () => {
  sink = await SmtpSink.start();
  world = await startInviteWorld({
    env: { SMTP_URL: `smtp://127.0.0.1:${sink.port}`, MAIL_FROM: '"Fortnight, 训程" <training@example.test>' },
  });
});
afterAll(async () => {
  await world.app.close();
  await sink.stop();
});
beforeEach(() => {
  sink.mails.splice(0);
  delete sink.answers.recipient;
  delete sink.answers.message;
});

/** A session of its own for each test, with two people who have a mail address. */
let day = 7;
const addSession = () => {
  day += 1;
  const participants = [world.company.trainee, world.company.otherTrainee];
  return world.company.addSession({ on: `2026-12-${String(day).padStart(2, '0')}`, participants });
};
/** graphile-worker waits after a failure; nobody waits for that in a test. */
const retryAll = async () => {
  await world.app.sql('UPDATE graphile_worker._private_jobs SET run_at = clock_timestamp()');
  await world.app.drainJobs({ mayFail: true });
};
const invitesOf = async (sessionId: string) =>
  (await world.app.as(world.company.supervisor)).call(inviteEndpoints.listInvites, { params: { sessionId } });

test('an invite is text, HTML and a calendar part, and the calendar once more as a file', async () => {
  const session = await addSession();
  await world.approve(session);
  await world.app.drainJobs();
  expect(sink.mails).toHaveLength(2);
  const mail = sink.mails.find(({ to }) => to[0] === world.company.trainee.mail);
  if (!mail) throw new Error('no mail');
  expect(mail.from).toBe('training@example.test');
  expect(mail.to).toEqual([world.company.trainee.mail]);
  expect(mail.parsed.subject).toMatch(/^培训邀请：/);
  const alternative = /multipart\/alternative;[\s\S]*?boundary="([^"]+)"/.exec(mail.raw)?.[1] ?? '';
  const types = mail.raw
    .split(`--${alternative}`)
    .slice(1, -1)
    .map((part) => /content-type: ([\w/]+)/i.exec(part)?.[1]);
  expect(types).toEqual(['text/plain', 'text/html', 'text/calendar']);
  expect(mail.raw).toMatch(/content-type: text\/calendar;[^\r\n]*(\r\n[ \t][^\r\n]*)*method=REQUEST/i);
  const file = mail.parsed.attachments.find(({ filename }) => filename === 'invite.ics');
  const inline = mail.parsed.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const text = file?.content.toString('utf8') ?? '';
  expect(inline?.content.toString('utf8')).toBe(text);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  const vevent = calendar.getFirstSubcomponent('vevent');
  expect(vevent?.getFirstPropertyValue('organizer')).toBe('mailto:training@example.test');
  expect(vevent?.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual([
    `mailto:${world.company.trainee.mail}`,
  ]);
});

test('a title that tries to add a recipient adds none', async () => {
  const title = '投诉\r\nBcc: eve@example.test\r\n\r\nBEGIN:VEVENT';
  const session = await world.company.addSession({ on: '2026-12-30', participants: [world.company.trainee], title });
  await world.approve(session);
  await world.app.drainJobs();
  expect(sink.mails).toHaveLength(1);
  expect(sink.mails[0]?.to).toEqual([world.company.trainee.mail]);
  expect(sink.mails[0]?.parsed.bcc).toBeUndefined();
  expect([...(sink.mails[0]?.parsed.headers.keys() ?? [])]).not.toContain('bcc');
});

test('while no mail server answers nothing waits for it, and later each mail goes out once', async () => {
  const { port } = sink;
  await sink.stop();
  const session = await addSession();
  const began = Date.now();
  await world.approve(session);
  expect(Date.now() - began).toBeLessThan(1000);
  await world.app.drainJobs({ mayFail: true });
  const waiting = await invitesOf(session);
  expect(waiting.map(({ sentAt, mailFault }) => [sentAt, mailFault])).toEqual([
    [null, null],
    [null, null],
  ]);
  const token = waiting[0]?.id ?? '';
  const trainee = await world.app.as(
    waiting[0]?.employeeId === world.company.trainee.employeeId ? world.company.trainee : world.company.otherTrainee,
  );
  await trainee.call(inviteEndpoints.replyToInvite, {
    params: { inviteId: token },
    body: { reply: 'tentative', reason: null },
  });
  sink = await SmtpSink.start(port);
  await retryAll();
  await retryAll();
  expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(
    [world.company.trainee.mail, world.company.otherTrainee.mail].sort(),
  );
  expect((await invitesOf(session)).every(({ sentAt }) => sentAt !== null)).toBe(true);
});

test('a server that is busy (4xx) is tried again', async () => {
  sink.answers.message = { code: 451, words: 'greylisted' };
  const session = await addSession();
  await world.approve(session);
  await world.app.drainJobs({ mayFail: true });
  expect(sink.mails).toHaveLength(0);
  delete sink.answers.message;
  await retryAll();
  expect(sink.mails).toHaveLength(2);
});

test('a server that refuses for good (5xx) is not asked again, and the supervisor sees what it said', async () => {
  sink.answers.recipient = { code: 550, words: 'no such user' };
  const session = await addSession();
  await world.approve(session);
  await world.app.drainJobs();
  delete sink.answers.recipient;
  await retryAll();
  expect(sink.mails).toHaveLength(0);
  for (const invite of await invitesOf(session)) {
    expect(invite.sentAt).toBeNull();
    expect(invite.mailFault).toContain('no such user');
  }
});

test('two jobs for one person send one mail, and the slower one finds it told', async () => {
  const session = await addSession();
  await world.approve(session);
  await world.app.get(JobRunner).drain();
  await world.app.sql('UPDATE invite_mail SET sent_revision = NULL, sent_at = NULL');
  sink.mails.splice(0);
  const [invite] = await invitesOf(session);
  const job = world.app.get(SendInviteJob);
  const run = (id: string) => job.run({ inviteId: invite?.id ?? '' }, { id, event: null });
  const outcomes = await Promise.allSettled([run('one'), run('other')]);
  // The slower one is turned away while the first is sending, and finds the mail sent when it comes later.
  expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
  await run('other');
  expect(sink.mails).toHaveLength(1);
});

test('a mail whose sending was not noted goes out again under the same Message-ID', async () => {
  const session = await addSession();
  await world.approve(session);
  await world.app.drainJobs();
  const first = sink.mails.map(({ parsed }) => parsed.messageId).sort();
  // As after a crash between the mail server's answer and our note of it.
  await world.app.sql(
    `UPDATE invite_mail SET sent_revision = NULL, sent_at = NULL
      WHERE invite_id IN (SELECT id FROM invite WHERE session_id = $1)`,
    [session],
  );
  await world.app.sql(
    `SELECT graphile_worker.add_job('send-invite', json_build_object('payload', json_build_object('inviteId', id),
       'event', NULL, 'dueAt', NULL)) FROM invite WHERE session_id = $1`,
    [session],
  );
  await world.app.drainJobs();
  expect(sink.mails).toHaveLength(4);
  expect([...new Set(sink.mails.map(({ parsed }) => parsed.messageId))].sort()).toEqual(first);
  const [one, again] = sink.mails.filter(({ to }) => to[0] === world.company.trainee.mail);
  expect(again?.parsed.attachments.at(-1)?.content).toEqual(one?.parsed.attachments.at(-1)?.content);
});
