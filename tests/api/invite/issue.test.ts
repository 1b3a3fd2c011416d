import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';

let world: InviteWorld;
beforeAll(async () => {
  world = await startInviteWorld();
});
afterAll(() => world.app.close());

test('an approval invites each participant once, and mails those who have an address', async () => {
  const { app, company } = world;
  const session = await company.addSession({ on: '2026-12-08' });
  await world.approve(session);
  await app.drainJobs();
  const supervisor = await app.as(company.supervisor);
  const invites = await supervisor.call(inviteEndpoints.listInvites, { params: { sessionId: session } });
  expect(invites.map((invite) => invite.employeeId).sort()).toEqual(
    company.deskPeople.map((person) => person.employeeId).sort(),
  );
  for (const invite of invites) {
    const hasMail = invite.employeeId !== company.withoutMail.employeeId;
    expect(invite).toMatchObject({ reply: 'none', reason: null, mailFault: null, teamName: '前台班' });
    expect(invite.sentAt).toBe(hasMail ? '2026-12-01T01:00:00Z' : null);
  }
  expect(await world.mailsTo(company.trainee.mail)).toHaveLength(1);
});

test('an event that is told twice invites and mails nobody twice', async () => {
  const { app, company } = world;
  const session = await company.addSession({ on: '2026-12-09' });
  await world.approve(session);
  await app.drainJobs();
  const before = await app.sql('SELECT id, sent_revision, sent_at FROM invite JOIN invite_mail ON invite_id = id');
  const mails = await app.sql('SELECT id FROM outbox_mail');
  await world.approve(session);
  await app.drainJobs();
  expect(await app.sql('SELECT id, sent_revision, sent_at FROM invite JOIN invite_mail ON invite_id = id')).toEqual(
    before,
  );
  expect(await app.sql('SELECT id FROM outbox_mail')).toHaveLength(mails.length);
});

test('the invitation says what, when, where and who, and its calendar part is a REQUEST to one person', async () => {
  const { company } = world;
  const [mail] = await world.mailsTo(company.trainee.mail);
  expect(mail?.subject).toBe('培训邀请：业户投诉处理与回复，12月8日 周二 09:00–10:30');
  for (const words of ['刘洋，你好', '12月8日 周二 09:00–10:30', '一号培训室', '王芳', '前台班 4 人，1.5 课时']) {
    expect(mail?.text).toContain(words);
    expect(mail?.html).toContain(words);
  }
  expect(mail?.html).toMatch(/href="http:\/\/fortnight\.test\/answer\/[\w-]{64}\?reply=declined"/);
  expect(mail?.html).toMatch(/href="http:\/\/fortnight\.test\/feed\/[\w-]{64}\.ics"/);
  const calendar = mail?.calendar.replace(/\r\n /g, '') ?? '';
  expect(calendar).toContain('\r\nMETHOD:REQUEST\r\n');
  expect(calendar).toContain('\r\nDTSTART:20261208T010000Z\r\n');
  expect(calendar.match(/\r\nATTENDEE/g)).toHaveLength(1);
  expect(calendar).toContain(`:mailto:${company.trainee.mail}\r\n`);
});

test('somebody who reads English is written to in English', async () => {
  const { app, company } = world;
  await app.sql(`UPDATE account SET language = 'en' WHERE id = $1`, [company.otherTrainee.accountId]);
  const session = await company.addSession({ on: '2026-12-10', participants: [company.otherTrainee] });
  await world.approve(session);
  await app.drainJobs();
  const mail = await world.mailAbout(session, company.otherTrainee.mail);
  expect(mail?.subject).toMatch(/^Training invitation: .+, Thu 10 Dec 09:00–10:30$/);
  expect(mail?.html).toContain('Decline');
});

test('a hostile title forges neither a header, nor a tag, nor an event', async () => {
  const { app, company } = world;
  const title = '<img src=x onerror=alert(1)>\r\nBcc: eve@example.test\r\nBEGIN:VEVENT\u202e=1+1';
  const session = await company.addSession({ on: '2026-12-11', participants: [company.lobbyTrainee], title });
  await world.approve(session);
  await app.drainJobs();
  const mail = await world.mailAbout(session, company.lobbyTrainee.mail);
  expect(mail?.subject).not.toMatch(/[\r\n\u202e]/);
  expect(mail?.html).not.toContain('<img');
  expect(mail?.calendar.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
});

test('nobody is invited to a session that has begun meanwhile', async () => {
  const { app, company } = world;
  const session = await company.addSession({
    on: '2026-12-01',
    startsLocally: '08:00',
    participants: [company.lobbyTrainee],
  });
  const mails = await world.mailsTo(company.lobbyTrainee.mail);
  await world.approve(session);
  await app.drainJobs();
  expect(await world.mailsTo(company.lobbyTrainee.mail)).toHaveLength(mails.length);
});

test('the outbox is shown to the administrator of the site, and to nobody of another', async () => {
  const { app, company } = world;
  const administrator = await app.as(company.administrator);
  const all = await administrator.call(inviteEndpoints.listOutbox, {
    params: { siteId: company.riverside },
    query: {},
  });
  expect(all.length).toBeGreaterThan(3);
  expect([...all].map((mail) => mail.at)).toEqual(
    all
      .map((mail) => mail.at)
      .sort()
      .reverse(),
  );
  const found = await administrator.call(inviteEndpoints.listOutbox, {
    params: { siteId: company.riverside },
    query: { search: 'Training%' },
  });
  expect(found).toHaveLength(0);
  const elsewhere = await administrator.refused(inviteEndpoints.listOutbox, { params: { siteId: company.desk } });
  expect(elsewhere.code).toBe('not-found');
});

test('invites of another site are not found', async () => {
  const { app, company } = world;
  const session = await company.addSession({ on: '2026-12-08', siteId: company.harbour });
  const supervisor = await app.as(company.supervisor);
  expect((await supervisor.refused(inviteEndpoints.listInvites, { params: { sessionId: session } })).code).toBe(
    'not-found',
  );
});
