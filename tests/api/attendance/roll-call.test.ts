import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { AttendanceModule } from '../../../server/src/attendance/attendance.module';
import { InviteModule } from '../../../server/src/invite/invite.module';
import { PersonModule } from '../../../server/src/person/person.module';
import { SessionModule } from '../../../server/src/session/session.module';
import { SiteModule } from '../../../server/src/site/site.module';
import { rowCounts } from '../../support/row-counts';
import { SmallCompany, type Person } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

const { readSheet, markAttendance, closeSheet } = attendanceEndpoints;

let app: TestApp;
let company: SmallCompany;
let supervisor: TestClient;
let session: string;
beforeAll(async () => {
  app = await startTestApp({ modules: [SiteModule, PersonModule, SessionModule, InviteModule, AttendanceModule] });
  company = await SmallCompany.in(app);
  supervisor = await app.as(company.supervisor);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-12-08T01:00:00Z');
  session = await company.addSession({ on: '2026-12-08' });
});
afterEach(() => app.sql(`UPDATE session SET state = 'cancelled' WHERE id = $1`, [session]));

type Status = 'present' | 'late' | 'left-early' | 'excused' | 'absent' | null;
const marks = (...given: [Person, Status][]) => ({
  params: { sessionId: session },
  body: { marks: given.map(([person, status]) => ({ employeeId: person.employeeId, status, note: null })) },
});
const close = (unmarkedAreAbsent: boolean, version = 1) => ({
  params: { sessionId: session },
  body: { unmarkedAreAbsent },
  version,
});

describe('marking', () => {
  it('shows everybody who is expected, unmarked at first', async () => {
    const sheet = await supervisor.call(readSheet, { params: { sessionId: session } });
    expect(sheet).toMatchObject({ closed: null, version: 1, session: { id: session, expected: 4 } });
    expect(sheet.rows.map((row) => row.name).sort()).toEqual(company.deskPeople.map((person) => person.name).sort());
    expect(sheet.rows.every((row) => row.status === null && row.markedAt === null)).toBe(true);
  });

  it('counts the latest mark and keeps the earlier ones', async () => {
    await supervisor.call(markAttendance, marks([company.trainee, 'absent']));
    app.clock.advance({ minutes: 6 });
    await supervisor.call(markAttendance, marks([company.trainee, 'late']));
    const sheet = await supervisor.call(readSheet, { params: { sessionId: session } });
    expect(sheet.rows.find((row) => row.employeeId === company.trainee.employeeId)).toMatchObject({
      status: 'late',
      markedAt: '2026-12-08T01:06:00Z',
      markedBy: '王芳',
    });
    const kept = await app.sql('SELECT status FROM attendance_entry WHERE session_id = $1 ORDER BY seq', [session]);
    expect(kept).toEqual([{ status: 'absent' }, { status: 'late' }]);
  });

  it('takes a mark back by a newer one that says nothing', async () => {
    await supervisor.call(markAttendance, marks([company.trainee, 'present']));
    const sheet = await supervisor.call(markAttendance, marks([company.trainee, null]));
    const row = sheet.rows.find(({ employeeId }) => employeeId === company.trainee.employeeId);
    expect(row).toMatchObject({ status: null, markedAt: null, markedBy: null });
  });

  it('cannot be rewritten or removed, not even in the database', async () => {
    await supervisor.call(markAttendance, marks([company.trainee, 'present']));
    for (const statement of [`UPDATE attendance_entry SET status = 'absent'`, 'DELETE FROM attendance_entry']) {
      await expect(app.sql(statement)).rejects.toThrow('append-only');
    }
  });

  it('does the same gesture once, however often it arrives', async () => {
    const sent = { ...marks([company.trainee, 'present']), key: 'one-gesture' };
    await Promise.all([1, 2, 3, 4, 5].map(() => supervisor.call(markAttendance, sent)));
    const kept = await app.sql('SELECT 1 FROM attendance_entry WHERE session_id = $1', [session]);
    expect(kept).toHaveLength(1);
  });

  it('marks nobody when one of them does not take part', async () => {
    const before = await rowCounts(app);
    const sent = marks([company.trainee, 'present'], [company.harbourTrainee, 'present']);
    expect(await supervisor.refused(markAttendance, sent)).toMatchObject({ status: 422, code: 'not-a-participant' });
    expect(await rowCounts(app)).toEqual(before);
  });

  it('opens 20 minutes before the start', async () => {
    app.clock.set('2026-12-08T00:39:59Z');
    const early = await supervisor.refused(markAttendance, marks([company.trainee, 'present']));
    expect(early).toMatchObject({ status: 409, code: 'roll-call-not-open', params: { minutes: 20 } });
    app.clock.set('2026-12-08T00:40:00Z');
    await supervisor.call(markAttendance, marks([company.trainee, 'present']));
  });

  it('is open to the instructor, and to the leader for the own team', async () => {
    const leader = await app.as(company.leader);
    await leader.call(markAttendance, marks([company.trainee, 'present']));
    const otherLeader = await app.as(company.otherLeader);
    expect(await otherLeader.refused(markAttendance, marks([company.trainee, 'absent']))).toMatchObject({
      status: 403,
      code: 'roll-call-not-yours',
    });
    const taught = await company.addSession({
      on: '2026-12-08',
      startsLocally: '12:00',
      instructors: [company.otherLeader],
    });
    app.clock.set('2026-12-08T04:00:00Z');
    const body = { marks: [{ employeeId: company.trainee.employeeId, status: 'present' as const, note: null }] };
    await otherLeader.call(markAttendance, { params: { sessionId: taught }, body });
  });

  it('keeps a leader to the own team in a session of two teams', async () => {
    await app.sql('INSERT INTO session_team VALUES ($1, $2, $3)', [company.riverside, session, company.lobby]);
    const { employeeId } = company.lobbyTrainee;
    await app.sql('INSERT INTO session_participant VALUES ($1, $2, $3)', [company.riverside, session, employeeId]);
    const leader = await app.as(company.leader);
    const problem = await leader.refused(
      markAttendance,
      marks([company.trainee, 'present'], [company.lobbyTrainee, 'late']),
    );
    expect(problem).toMatchObject({ code: 'not-your-team', params: { name: '吴强' } });
  });

  it('is nowhere to be found for another site, and a draft is not for leaders to see', async () => {
    const stranger = await app.as(company.otherSupervisor);
    expect((await stranger.refused(readSheet, { params: { sessionId: session } })).status).toBe(404);
    expect((await stranger.refused(markAttendance, marks([company.trainee, 'present']))).status).toBe(404);
    expect((await stranger.refused(closeSheet, close(true))).status).toBe(404);
    const draft = await company.addSession({ on: '2026-12-09', state: 'planned' });
    const leader = await app.as(company.leader);
    expect((await leader.refused(readSheet, { params: { sessionId: draft } })).status).toBe(404);
    await supervisor.call(readSheet, { params: { sessionId: draft } });
  });
});

describe('closing', () => {
  it('asks for everybody, unless the unmarked are said to be absent', async () => {
    await supervisor.call(markAttendance, marks([company.trainee, 'present'], [company.leader, 'excused']));
    expect(await supervisor.refused(closeSheet, close(false))).toMatchObject({
      status: 409,
      code: 'people-still-unmarked',
      params: { count: 2 },
    });
    const sheet = await supervisor.call(closeSheet, close(true));
    expect(sheet).toMatchObject({ closed: { name: '王芳' }, version: 2, session: { state: 'held', coming: 1 } });
    expect(sheet.rows.map((row) => row.status).sort()).toEqual(['absent', 'absent', 'excused', 'present']);
  });

  it('counts those who came late or left early among the present', async () => {
    const [a, b, c, d] = company.deskPeople as [Person, Person, Person, Person];
    await supervisor.call(markAttendance, marks([a, 'present'], [b, 'late'], [c, 'left-early'], [d, 'absent']));
    expect((await supervisor.call(closeSheet, close(false))).session.coming).toBe(3);
  });

  it('ends marking for good', async () => {
    await supervisor.call(closeSheet, close(true));
    for (const refused of [
      await supervisor.refused(markAttendance, marks([company.trainee, 'present'])),
      await supervisor.refused(closeSheet, close(true, 2)),
    ]) {
      expect(refused).toMatchObject({ status: 409, code: 'sheet-is-closed' });
    }
  });

  it('is done once when the same gesture arrives twice, and is once on record', async () => {
    const sent = { ...close(true), key: 'close-it' };
    const [one, two] = await Promise.all([supervisor.call(closeSheet, sent), supervisor.call(closeSheet, sent)]);
    expect(two).toEqual(one);
    const told = await app.sql("SELECT 1 FROM audit_row WHERE action = 'sheet-closed' AND noun_id = $1", [session]);
    expect(told).toHaveLength(1);
  });

  it('is won by one of two who close at once', async () => {
    const leader = await app.as(company.leader);
    const both = await Promise.all([supervisor.send(closeSheet, close(true)), leader.send(closeSheet, close(true))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('needs the version that was seen', async () => {
    expect((await supervisor.refused(closeSheet, close(true, 7))).code).toBe('stale-version');
    const { params, body } = close(true);
    expect((await supervisor.refused(closeSheet, { params, body })).code).toBe('version-missing');
  });

  it('is not possible before the session has begun', async () => {
    app.clock.set('2026-12-08T00:45:00Z');
    expect((await supervisor.refused(closeSheet, close(true))).code).toBe('session-has-not-begun');
  });
});
