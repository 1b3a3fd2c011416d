import { randomUUID } from 'node:crypto';
import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { ExclusionViolated } from '../../../server/src/platform/database-fault';
import type { Tx } from '../../../server/src/platform/transaction';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { SessionRepository } from '../../../server/src/session/session.repository';
import { SmallCompany } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';

describe('binding sessions in the database', () => {
  let app: TestApp;
  let company: SmallCompany;
  beforeAll(async () => {
    app = await startTestApp();
    company = await SmallCompany.in(app);
  });
  afterAll(() => app.close());

  const write = (work: (tx: Tx) => Promise<unknown>): Promise<void> =>
    app.get(UnitOfWork).run(null, async (tx) => {
      tx.bookkeeping('stands for a use case');
      await work(tx);
    });
  const moveTo = (tx: Tx, id: string, startsAt: string): Promise<number> =>
    tx.execute(
      `UPDATE session SET starts_at = $2::timestamptz, ends_at = $2::timestamptz + minutes * interval '1 minute' WHERE id = $1`,
      [id, startsAt],
    );

  it('cannot share an instructor, whatever rule was forgotten', async () => {
    const first = await company.addSession({ on: '2026-12-07', startsLocally: '09:00' });
    const second = await company.addSession({ on: '2026-12-07', startsLocally: '13:00' });
    const clash = write((tx) => moveTo(tx, second, '2026-12-07T02:00:00Z'));
    await expect(clash).rejects.toThrow(ExclusionViolated);
    await expect(clash).rejects.toMatchObject({ constraint: expect.stringMatching(/instructor_taken|room_taken/) });
    const rows = await app.sql('SELECT starts_at FROM session WHERE id = ANY($1) ORDER BY starts_at', [
      [first, second],
    ]);
    expect(rows).toEqual([{ starts_at: '2026-12-07T01:00:00Z' }, { starts_at: '2026-12-07T05:00:00Z' }]);
  });

  it('may swap their times in one transaction', async () => {
    const first = await company.addSession({ on: '2026-12-08', startsLocally: '09:00' });
    const second = await company.addSession({ on: '2026-12-08', startsLocally: '13:00' });
    await write(async (tx) => {
      await moveTo(tx, first, '2026-12-08T05:00:00Z');
      await moveTo(tx, second, '2026-12-08T01:00:00Z');
    });
    const rows = await app.sql(
      'SELECT session_id, lower(span) AS starts FROM session_instructor WHERE session_id = $1',
      [first],
    );
    expect(rows).toEqual([{ session_id: first, starts: '2026-12-08T05:00:00Z' }]);
  });

  it('leave drafts and cancelled sessions out', async () => {
    await company.addSession({ on: '2026-12-09' });
    await company.addSession({ on: '2026-12-09', state: 'planned' });
    await company.addSession({ on: '2026-12-09', state: 'cancelled' });
    await expect(company.addSession({ on: '2026-12-09' })).rejects.toMatchObject({ code: '23P01' });
  });

  it('name one occurrence of a lineage once', async () => {
    const branch = randomUUID();
    const id = await company.addSession({ on: '2026-12-10', branch, state: 'planned' });
    const copy = `INSERT INTO session SELECT (s).* FROM (SELECT s FROM session s WHERE id = $1) AS copied`;
    await expect(app.sql(copy, [id])).rejects.toThrow();
    await expect(
      app.sql(
        `INSERT INTO session (id, site_id, branch, lineage, team_key, run, period_start, ordinal, original_on,
           original_starts_locally, programme_id, on_date, starts_locally, minutes, zone, starts_at, ends_at, state, coming,
           version, created_at)
         SELECT $2, site_id, branch, lineage, team_key, run, period_start, ordinal, original_on, original_starts_locally,
           programme_id, on_date, starts_locally, minutes, zone, starts_at, ends_at, state, coming, version, created_at
         FROM session WHERE id = $1`,
        [id, randomUUID()],
      ),
    ).rejects.toMatchObject({ code: '23505', constraint: 'session_occurrence' });
  });

  it('are listed and read within the reader’s sites, drafts only by those who plan', async () => {
    const binding = await company.addSession({ on: '2026-12-14', title: '接待流程' });
    const planned = await company.addSession({ on: '2026-12-15', state: 'planned' });
    const leader = await app.as(company.leader);
    const query = { fromOn: '2026-12-14', untilOn: '2026-12-15' };
    const listed = await leader.call(sessionEndpoints.listSessions, { params: { siteId: company.riverside }, query });
    expect(listed).toEqual([
      expect.objectContaining({ id: binding, state: 'binding', expected: 4, startsAt: '2026-12-14T01:00:00Z' }),
    ]);
    expect(listed[0]).toMatchObject({
      topics: [{ name: '接待流程' }],
      instructors: [{ name: '王芳' }],
      room: { seats: 40 },
    });
    const read = (sessionId: string) => ({ params: { sessionId } });
    expect((await leader.refused(sessionEndpoints.readSession, read(planned))).status).toBe(404);
    const supervisor = await app.as(company.supervisor);
    expect(await supervisor.call(sessionEndpoints.readSession, read(planned))).toMatchObject({ expected: 4 });
    const foreigner = await app.as(company.otherSupervisor);
    expect((await foreigner.refused(sessionEndpoints.readSession, read(binding))).status).toBe(404);
    const other = { params: { siteId: company.riverside }, query };
    expect((await foreigner.refused(sessionEndpoints.listSessions, other)).status).toBe(404);
  });

  it('tell who takes part and teaches, and are marked held once', async () => {
    const id = await company.addSession({ on: '2026-12-16' });
    const sessions = app.get(SessionRepository);
    const between = ['2026-12-16', '2026-12-16'] as const;
    await app.get(UnitOfWork).read(async (tx) => {
      const people = await sessions.participantsOf(tx, [id]);
      expect(people.map(({ employeeId }) => employeeId).sort()).toEqual(
        company.deskPeople.map((one) => one.employeeId).sort(),
      );
      expect(people[0]).toMatchObject({ sessionId: id });
      const mine = await sessions.sessionsOfEmployee(tx, company.trainee.employeeId, ...between);
      const taught = await sessions.sessionsTaughtBy(tx, company.supervisor.employeeId, ...between);
      expect([mine.map((one) => one.id), taught.map((one) => one.id)]).toEqual([[id], [id]]);
    });
    await write(async (tx) => {
      await sessions.setComing(tx, id, 3);
      const seen = { id, state: 'binding' as const };
      expect([await sessions.markHeld(tx, seen), await sessions.markHeld(tx, seen)]).toEqual([1, 0]);
      expect(await sessions.viewsByIds(tx, [id])).toEqual([expect.objectContaining({ state: 'held', coming: 3 })]);
    });
  });
});
