import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { homeEndpoints } from '@fortnight/shared/home/home.contract';
import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { conflictEndpoints } from '@fortnight/shared/plan/conflict-acts.contract';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { rowCounts } from '../../support/row-counts';
import { SmallCompany } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

const { readSupervisorHome, readInbox, readMyTraining } = homeEndpoints;

let app: TestApp;
let company: SmallCompany;
let supervisor: TestClient;
let manager: TestClient;
let trainee: TestClient;
beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-22T04:00:00Z' });
  company = await SmallCompany.in(app);
  supervisor = await app.as(company.supervisor);
  manager = await app.as(company.manager);
  trainee = await app.as(company.trainee);
});
afterAll(() => app.close());

const home = () => supervisor.call(readSupervisorHome, { params: { siteId: company.riverside } });

test('a site without a plan for next month says by when it is due, by the site’s own date', async () => {
  expect(await home()).toMatchObject({
    on: '2026-12-22',
    workingDayOfMonth: 16,
    plansDue: [],
    undraftedMonth: { month: '2027-01', submitByOn: '2026-12-25', workingDaysLeft: 3 },
  });
  app.clock.set('2026-12-22T16:30:00Z');
  expect((await home()).on).toBe('2026-12-23');
  app.clock.set('2026-12-22T04:00:00Z');
});

test('a roll call that nobody closed waits for the supervisor, a closed one does not', async () => {
  const open = await company.addSession({ on: '2026-12-21' });
  const closed = await company.addSession({ on: '2026-12-22', startsLocally: '09:00' });
  const running = await company.addSession({ on: '2026-12-22', startsLocally: '11:30' });
  await supervisor.call(attendanceEndpoints.closeSheet, {
    params: { sessionId: closed },
    body: { unmarkedAreAbsent: true },
    version: 1,
  });
  const { openSheets, thisWeek } = await home();
  expect(openSheets.map(({ id }) => id)).toEqual([open]);
  expect(thisWeek.map(({ id }) => id)).toEqual([open, closed, running]);
});

test('who cannot come is shown with the reason, until the session is over', async () => {
  const sessionId = await company.addSession({ on: '2026-12-28' });
  await app.sql(
    `INSERT INTO invite VALUES (gen_random_uuid(), $1, $2::uuid, $3, $2::uuid || '@fortnight', 0, 1, $4, 'none', NULL, NULL, 1, 1)`,
    [company.riverside, sessionId, company.trainee.employeeId, '2026-12-20T00:00:00Z'],
  );
  const { next } = await trainee.call(readMyTraining);
  const mine = next.find(({ session }) => session.id === sessionId);
  await trainee.call(inviteEndpoints.replyToInvite, {
    params: { inviteId: mine?.inviteId ?? '' },
    body: { reply: 'declined', reason: '休假' },
  });
  expect((await home()).declined).toMatchObject([{ employeeName: '刘洋', reason: '休假', session: { id: sessionId } }]);
  expect((await trainee.call(readMyTraining)).next.find(({ session }) => session.id === sessionId)).toMatchObject({
    reply: 'declined',
  });
});

test('my training shows what is ahead, what became of the past and what I teach', async () => {
  const before = await rowCounts(app);
  const { next, past, teaching, feedUrl } = await trainee.call(readMyTraining);
  expect(next.map(({ session }) => session.on)).toEqual(['2026-12-22', '2026-12-28']);
  expect(past.map(({ session, status }) => [session.on, status])).toEqual([
    ['2026-12-22', 'absent'],
    ['2026-12-21', null],
  ]);
  expect(teaching).toEqual([]);
  expect(feedUrl).toMatch(/\/feed\/[\w-]{64}\.ics$/);
  expect((await supervisor.call(readMyTraining)).teaching.map(({ on }) => on)).toEqual(['2026-12-22', '2026-12-28']);
  const administrator = await app.as(company.administrator);
  expect(await administrator.call(readMyTraining)).toMatchObject({ next: [], past: [], teaching: [] });
  expect(await rowCounts(app)).toEqual(before);
});

test('a draft waits for its supervisor, a submitted plan for the manager, a decided one for nobody', async () => {
  const draft = await supervisor.call(planEndpoints.draftPlan, {
    params: { siteId: company.riverside },
    body: { month: '2027-01', from: 'templates' },
  });
  const { plansDue, undraftedMonth } = await home();
  expect(undraftedMonth).toBeNull();
  expect(plansDue).toMatchObject([{ plan: { id: draft.id, state: 'draft' } }]);
  const board = await supervisor.call(planEndpoints.readBoard, { params: { planId: draft.id } });
  expect(plansDue[0]?.gapCount).toBe(board.gaps.length);
  expect(plansDue[0]?.blockingCount).toBe(board.gaps.filter(({ blocks }) => blocks).length);
  expect(plansDue[0]?.gapsByKind.reduce((sum, { count }) => sum + count, 0)).toBe(board.gaps.length);
  expect(await manager.call(readInbox)).toMatchObject({ waiting: [], expected: [{ id: draft.id }], decided: [] });
  // One supervisor teaches it all: each long day has its reason.
  const soft = unexplained(board.conflicts);
  const explained = await supervisor.call(conflictEndpoints.explainConflicts, {
    params: { planId: draft.id },
    body: {
      conflicts: soft.map(({ sessionId, code, subjectId }) => ({ sessionId, code, subjectId })),
      reason: '当天只有这位讲师可以授课',
    },
  });
  const sent = await supervisor.call(planEndpoints.submitPlan, {
    params: { planId: draft.id },
    version: explained.plan.version,
  });
  expect((await home()).plansDue).toEqual([]);
  expect(await manager.call(readInbox)).toMatchObject({ waiting: [{ id: draft.id }], expected: [], decided: [] });
  await manager.call(planEndpoints.approvePlan, { params: { planId: draft.id }, version: sent.version });
  expect(await manager.call(readInbox)).toMatchObject({ waiting: [], expected: [], decided: [{ id: draft.id }] });
});

test('approval invites everybody whom its sessions expect', async () => {
  await app.drainJobs();
  app.clock.set('2027-01-01T01:00:00Z');
  const { next } = await trainee.call(readMyTraining);
  expect(next.length).toBeGreaterThan(2);
  expect(next.every(({ inviteId, reply }) => inviteId !== null && reply === 'none')).toBe(true);
  const mails = await app.sql('SELECT 1 FROM outbox_mail WHERE recipient = $1', [company.trainee.mail]);
  expect(mails).toHaveLength(next.length);
  const { promises } = await home();
  expect(promises.map(({ plan }) => plan.month)).toEqual(['2027-01']);
  expect(promises.flatMap(({ atRisk }) => atRisk).every(({ placed, needed }) => placed < needed)).toBe(true);
});

test('another site’s home is not found, and an inbox holds only the sites whose plans one decides', async () => {
  expect((await supervisor.refused(readSupervisorHome, { params: { siteId: company.harbour } })).code).toBe(
    'not-found',
  );
  const harbourManager = await app.as(await company.addPerson('何平', 'manager', company.harbour, null));
  expect(await harbourManager.call(readInbox)).toEqual({ waiting: [], expected: [], decided: [], changes: [] });
  expect((await trainee.refused(readInbox)).status).toBe(403);
});
