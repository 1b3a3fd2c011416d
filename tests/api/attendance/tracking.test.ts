import { attendanceEndpoints, type AttendanceStatus } from '@fortnight/shared/attendance/attendance.contract';
import { AttendanceModule } from '../../../server/src/attendance/attendance.module';
import { InviteModule } from '../../../server/src/invite/invite.module';
import { PersonModule } from '../../../server/src/person/person.module';
import { SessionModule } from '../../../server/src/session/session.module';
import { SiteModule } from '../../../server/src/site/site.module';
import { SmallCompany, type Person } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';

const { trackTemplate, markAttendance, closeSheet } = attendanceEndpoints;

let app: TestApp;
let company: SmallCompany;
beforeAll(async () => {
  app = await startTestApp({
    modules: [SiteModule, PersonModule, SessionModule, InviteModule, AttendanceModule],
    now: '2026-12-20T01:00:00Z',
  });
  company = await SmallCompany.in(app);
});
afterAll(() => app.close());

/** Marks people of a session and, if asked, closes its sheet. */
async function hold(
  sessionId: string,
  statuses: readonly [Person, AttendanceStatus][],
  closes: boolean,
): Promise<void> {
  const supervisor = await app.as(company.supervisor);
  const body = { marks: statuses.map(([person, status]) => ({ employeeId: person.employeeId, status, note: null })) };
  await supervisor.call(markAttendance, { params: { sessionId }, body });
  if (!closes) return;
  await supervisor.call(closeSheet, { params: { sessionId }, body: { unmarkedAreAbsent: true }, version: 1 });
}

/** Of the desk: one closed, one begun and one ahead; a cancelled one, a draft, one outside the dates; one of the lobby. */
async function holdSomeSessions(): Promise<void> {
  const { leader, trainee, otherTrainee } = company;
  await hold(
    await company.addSession({ on: '2026-12-01' }),
    [
      [leader, 'present'],
      [trainee, 'late'],
      [otherTrainee, 'excused'],
    ],
    true,
  );
  await hold(await company.addSession({ on: '2026-12-08' }), [[leader, 'present']], false);
  await company.addSession({ on: '2026-12-29' });
  await company.addSession({ on: '2026-12-15', state: 'cancelled' });
  await company.addSession({ on: '2026-12-02', teamIds: [company.lobby], participants: [company.lobbyTrainee] });
  await company.addSession({ on: '2027-01-05', state: 'planned' });
  await company.addSession({ on: '2027-02-02' });
}

test('a template’s sessions are counted by month and team, and everybody expected is somewhere', async () => {
  await holdSomeSessions();
  const supervisor = await app.as(company.supervisor);
  const rows = await supervisor.call(trackTemplate, {
    params: { templateId: company.template },
    query: { fromOn: '2026-12-01', untilOn: '2027-01-31' },
  });
  const figures = rows.map((row) => [row.month, row.teamName, row.planned, row.held, row.expected, row.attended]);
  expect(figures).toEqual([
    ['2026-12', '大堂班', 1, 0, 1, 0],
    ['2026-12', '前台班', 3, 1, 12, 2],
    ['2027-01', '前台班', 1, 0, 0, 0],
  ]);
  expect(rows[1]).toMatchObject({ teamId: company.desk, excused: 1, absent: 1, waiting: 8 });
  for (const row of rows) expect(row.attended + row.excused + row.absent + row.waiting).toBe(row.expected);
});

test('sessions of the whole site count in a row without a team', async () => {
  const everybody = [...company.deskPeople, company.lobbyTrainee];
  await company.addSession({
    on: '2026-12-03',
    templateId: company.siteTemplate,
    teamIds: [company.desk, company.lobby],
    participants: everybody,
  });
  const manager = await app.as(company.manager);
  const rows = await manager.call(trackTemplate, {
    params: { templateId: company.siteTemplate },
    query: { fromOn: '2026-12-01', untilOn: '2026-12-31' },
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ teamId: null, teamName: null, planned: 1, expected: 5, waiting: 5 });
});

test('a template of another site is not found, and trainees do not track', async () => {
  const sent = { params: { templateId: company.template }, query: { fromOn: '2026-12-01', untilOn: '2026-12-31' } };
  expect((await (await app.as(company.otherSupervisor)).refused(trackTemplate, sent)).status).toBe(404);
  expect((await (await app.as(company.trainee)).refused(trackTemplate, sent)).status).toBe(403);
});
