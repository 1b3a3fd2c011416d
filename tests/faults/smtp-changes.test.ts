import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import ICAL from 'ical.js';
import { startChangeWorld, type ChangeWorld } from '../support/change-world';
import { SmtpSink, type SunkMail } from './smtp-sink';

let sink: SmtpSink;
let world: ChangeWorld;
let port: number;
beforeAll(async () => {
  sink = await SmtpSink.start();
  port = sink.port;
  world = await startChangeWorld({
    env: { SMTP_URL: `smtp://127.0.0.1:${sink.port}`, MAIL_FROM: 'training@example.test' },
  });
});
afterAll(async () => {
  await world.app.close();
  await sink.stop();
});

let day = 7;
let session: string;
/** A session of its own for each test, and its two people's invitations in the sink's past. */
beforeEach(async () => {
  world.app.clock.set('2026-12-01T01:00:00Z');
  day += 1;
  session = await world.addInvited(`2026-12-${String(day).padStart(2, '0')}`, [
    world.company.trainee,
    world.company.otherTrainee,
  ]);
});

interface Message {
  readonly method: unknown;
  readonly uid: unknown;
  readonly sequence: unknown;
  readonly status: unknown;
  readonly start: string;
  readonly location: unknown;
  readonly attendees: readonly unknown[];
}

function messageOf(mail: SunkMail): Message {
  const file = mail.parsed.attachments.find(({ filename }) => filename === 'invite.ics');
  const calendar = new ICAL.Component(ICAL.parse(file?.content.toString('utf8') ?? ''));
  const vevent = calendar.getFirstSubcomponent('vevent');
  if (!vevent) throw new Error('no event');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: vevent.getFirstPropertyValue('uid'),
    sequence: vevent.getFirstPropertyValue('sequence'),
    status: vevent.getFirstPropertyValue('status'),
    start: String(vevent.getFirstPropertyValue('dtstart')),
    location: vevent.getFirstPropertyValue('location'),
    attendees: vevent.getAllProperties('attendee').map((one) => one.getFirstValue()),
  };
}

const mine = (mail = world.company.trainee.mail): SunkMail[] =>
  sink.mails.filter(({ to, raw }) => to[0] === mail && raw.replace(/=\r\n/g, '').includes(session));
const last = (mails = mine()): SunkMail => mails.at(-1) as SunkMail;
const reply = async (): Promise<string> => {
  const me = await world.app.as(world.company.trainee);
  const supervisor = await world.app.as(world.company.supervisor);
  const invites = await supervisor.call(inviteEndpoints.listInvites, { params: { sessionId: session } });
  const invite = invites.find(({ employeeId }) => employeeId === world.company.trainee.employeeId);
  await me.call(inviteEndpoints.replyToInvite, {
    params: { inviteId: invite?.id ?? '' },
    body: { reply: 'accepted', reason: null },
  });
  return invite?.id ?? '';
};
const replyNow = async (inviteId: string) =>
  (await world.app.sql<{ reply: string }>('SELECT reply FROM invite WHERE id = $1', [inviteId]))[0]?.reply;

test('another room is one mail with the same UID and SEQUENCE under a new Message-ID; the reply stands', async () => {
  const inviteId = await reply();
  await world.change(session, { roomId: world.otherRoom }, '一号室投影坏了');
  await world.send();
  expect(mine()).toHaveLength(2);
  const [first, second] = mine().map(messageOf);
  expect(second).toMatchObject({ method: 'REQUEST', uid: first?.uid, sequence: 0, location: '二号培训室' });
  expect(new Set(mine().map(({ parsed }) => parsed.messageId)).size).toBe(2);
  expect(last().parsed.subject).toMatch(/^地点已改：.*二号培训室$/);
  for (const words of ['二号培训室', '一号培训室', '一号室投影坏了', '你的回复“参加”仍然算数']) {
    expect(last().parsed.text).toContain(words);
    expect(last().parsed.html).toContain(words);
  }
  expect(last().raw.replace(/=\r\n/g, '')).toContain('PARTSTAT=3DACCEPTED');
  expect(await replyNow(inviteId)).toBe('accepted');
});

test('another time raises the SEQUENCE and asks for the reply again', async () => {
  const inviteId = await reply();
  await world.change(session, { startsLocally: '16:00' });
  await world.send();
  expect(mine()).toHaveLength(2);
  expect(messageOf(last())).toMatchObject({ method: 'REQUEST', sequence: 1 });
  expect(last().parsed.text).toMatch(/16:00–17:30（原为 .*09:00–10:30）/);
  expect(last().parsed.html).toMatch(/<s [^>]*>[^<]*09:00–10:30<\/s>/);
  expect(await replyNow(inviteId)).toBe('none');
});

test('a cancellation is a CANCEL to each person, with its reason and nothing to click', async () => {
  await world.change(session, null, '当天停电检修');
  await world.send();
  for (const person of [world.company.trainee, world.company.otherTrainee]) {
    const mail = last(mine(person.mail));
    expect(messageOf(mail)).toMatchObject({ method: 'CANCEL', sequence: 1, status: 'CANCELLED' });
    expect(messageOf(mail).attendees).toEqual([`mailto:${person.mail}`]);
    expect(mail.parsed.subject).toMatch(/^课已取消：/);
    expect(mail.parsed.text).toContain('当天停电检修');
    expect(mail.parsed.html).not.toContain('/answer/');
    expect(mail.raw).toMatch(/method=CANCEL/i);
  }
});

test('taking one person off the list is a CANCEL to that person alone, without STATUS', async () => {
  await world.list(session, { removed: [world.company.trainee] });
  await world.send();
  expect(messageOf(last())).toMatchObject({ method: 'CANCEL', sequence: 1, status: null });
  expect(last().parsed.subject).toMatch(/^不用参加：/);
  expect(mine(world.company.otherTrainee.mail)).toHaveLength(1);
  await world.list(session, { added: [world.company.trainee] });
  await world.send();
  expect(messageOf(last())).toMatchObject({ method: 'REQUEST', sequence: 2, status: 'CONFIRMED' });
});

test('rapid changes are one mail that tells the latest state; there and back is none', async () => {
  await world.change(session, { startsLocally: '16:00' });
  await world.app.drainJobs();
  await world.change(session, { roomId: world.otherRoom });
  await world.app.drainJobs();
  await world.change(session, { startsLocally: '15:00' });
  await world.send();
  expect(mine()).toHaveLength(2);
  expect(messageOf(last())).toMatchObject({ sequence: 2, location: '二号培训室' });
  await world.change(session, { startsLocally: '15:00', instructorIds: [world.company.leader.employeeId] });
  await world.change(session, { instructorIds: [world.company.supervisor.employeeId] });
  await world.send();
  expect(mine()).toHaveLength(2);
});

test('whoever never got a REQUEST gets no CANCEL, and what could not be sent never overtakes', async () => {
  await sink.stop();
  const unsent = session;
  await world.change(unsent, { startsLocally: '16:00' });
  await world.app.drainJobs({ mayFail: true });
  world.app.clock.advance({ minutes: 3 });
  await world.app.drainJobs({ mayFail: true });
  await world.list(unsent, { added: [world.company.leader] });
  await world.app.drainJobs({ mayFail: true });
  await world.change(unsent, null);
  await world.app.drainJobs({ mayFail: true });
  const before = sink.mails.length;
  const earlier = sink.mails;
  sink = await SmtpSink.start(port);
  sink.mails.push(...earlier);
  world.app.clock.advance({ minutes: 3 });
  for (let round = 0; round < 3; round += 1) {
    await world.app.sql('UPDATE graphile_worker._private_jobs SET run_at = clock_timestamp()');
    await world.app.drainJobs();
  }
  const late = sink.mails.slice(before);
  expect(late.map(({ to }) => to[0]).sort()).toEqual(
    [world.company.trainee.mail, world.company.otherTrainee.mail].sort(),
  );
  expect(late.map((mail) => messageOf(mail).method)).toEqual(['CANCEL', 'CANCEL']);
});
