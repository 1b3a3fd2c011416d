import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { trainingRecordEndpoints } from '@fortnight/shared/attendance/training-record.contract';
import { AttendanceModule } from '../../../server/src/attendance/attendance.module';
import { InviteModule } from '../../../server/src/invite/invite.module';
import { PersonModule } from '../../../server/src/person/person.module';
import { SessionModule } from '../../../server/src/session/session.module';
import { SiteModule } from '../../../server/src/site/site.module';
import { SmallCompany, type Person } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';

const { readTrainingRecord } = trainingRecordEndpoints;
const { markAttendance, closeSheet } = attendanceEndpoints;

let app: TestApp;
let company: SmallCompany;
beforeAll(async () => {
  app = await startTestApp({
    modules: [SiteModule, PersonModule, SessionModule, InviteModule, AttendanceModule],
    now: '2026-12-20T01:00:00Z',
  });
  company = await SmallCompany.in(app);
  const supervisor = await app.as(company.supervisor);
  const mark = async (sessionId: string, closes: boolean) => {
    const marks = [{ employeeId: company.trainee.employeeId, status: 'late', note: '路上堵车' } as const];
    await supervisor.call(markAttendance, { params: { sessionId }, body: { marks } });
    const close = { params: { sessionId }, body: { unmarkedAreAbsent: true }, version: 1 };
    if (closes) await supervisor.call(closeSheet, close);
  };
  await mark(await company.addSession({ on: '2026-12-01' }), true);
  await mark(await company.addSession({ on: '2026-12-08' }), false);
  await company.addSession({ on: '2026-12-29' });
  await company.addSession({ on: '2026-12-15', state: 'cancelled' });
  await company.addSession({ on: '2027-01-05' });
});
afterAll(() => app.close());

const recordOf = ({ employeeId }: Person) => ({ params: { employeeId }, query: {} });

describe('a training record', () => {
  it('has the year’s sessions but cancelled ones, with what closed roll calls say', async () => {
    const me = await app.as(company.trainee);
    const record = await me.call(readTrainingRecord, recordOf(company.trainee));
    expect(record).toMatchObject({ on: '2026-12-20', year: 2026, years: [2027, 2026] });
    expect(record.sittings.map(({ session, status }) => [session.on, status])).toEqual([
      ['2026-12-01', 'late'],
      ['2026-12-08', null],
      ['2026-12-29', null],
    ]);
    expect(JSON.stringify(record)).not.toContain('堵车');
  });

  it('counts whoever was not marked when the roll call was closed as absent', async () => {
    const leader = await app.as(company.leader);
    const { sittings } = await leader.call(readTrainingRecord, recordOf(company.otherTrainee));
    expect(sittings[0]).toMatchObject({ status: 'absent' });
  });

  it('of another year is read by its number, and of a year without sessions is empty', async () => {
    const me = await app.as(company.trainee);
    const { params } = recordOf(company.trainee);
    expect((await me.call(readTrainingRecord, { params, query: { year: '2027' } })).sittings).toHaveLength(1);
    const empty = await me.call(readTrainingRecord, { params, query: { year: '2024' } });
    expect(empty).toMatchObject({ year: 2024, years: [2027, 2026, 2024], sittings: [] });
    expect((await me.refused(readTrainingRecord, { params, query: { year: 'now' } })).status).toBe(422);
  });

  it('is open to the person, the team’s leader and the site’s supervisor, and to nobody else', async () => {
    const { trainee, leader, supervisor, otherTrainee, otherLeader, otherSupervisor } = company;
    for (const reader of [trainee, leader, supervisor]) {
      expect((await (await app.as(reader)).send(readTrainingRecord, recordOf(trainee))).status).toBe(200);
    }
    for (const reader of [otherTrainee, otherLeader, otherSupervisor]) {
      expect((await (await app.as(reader)).send(readTrainingRecord, recordOf(trainee))).status).toBe(404);
    }
  });
});
