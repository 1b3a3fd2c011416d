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

test('a template’s sessions are counted by month and team, and everybody expected is somewhere', async () => {
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
  const supervisor = await app.as(company.supervisor);
  const rows = await supervisor.call(trackTemplate, {
    params: { templateId: company.template },
    query: { fromOn: '2026-12-01', untilOn: '2027-01-31' },
  });
  expect(rows).toEqual([
    {
      month: '2026-12',
      teamId: company.lobby,
      teamName: '大堂班',
      planned: 1,
      held: 0,
      expected: 1,
      attended: 0,
      excused: 0,
      absent: 0,
      waiting: 1,
    },
    {
      month: '2026-12',
      teamId: company.desk,
      teamName: '前台班',
      planned: 3,
      held: 1,
      expected: 12,
      attended: 2,
      excused: 1,
      absent: 1,
      waiting: 8,
    },
    {
      month: '2027-01',
      teamId: company.desk,
      teamName: '前台班',
      planned: 1,
      held: 0,
      expected: 0,
      attended: 0,
      excused: 0,
      absent: 0,
      waiting: 0,
    },
  ]);
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
