import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { SmallCompany, type Person } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: SmallCompany;
let administrator: TestClient;

beforeEach(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await SmallCompany.in(app);
  administrator = await app.as(company.administrator);
});
afterEach(() => app.close());

const peopleOf = async (sessionId: string): Promise<string[]> => {
  const rows = await app.sql<{ name: string }>(
    `SELECT name FROM session_participant part JOIN employee ON employee.id = part.employee_id
      WHERE session_id = $1 ORDER BY name`,
    [sessionId],
  );
  return rows.map(({ name }) => name);
};

const transfer = (who: Person, siteId: string, teamId: string | null, version = 1) =>
  administrator.call(personEndpoints.transferEmployee, {
    params: { employeeId: who.employeeId },
    body: { siteId, teamId, post: '客服' },
    version,
  });

const told = () =>
  app.sql<{ payload: { sessionIds: string[]; added: object[]; removed: object[] } }>(
    `SELECT payload FROM domain_event WHERE name = 'participants-changed' ORDER BY id`,
  );

describe('somebody who changes teams', () => {
  it('takes part in what the new team has ahead, and no longer in what the old one has', async () => {
    const past = await company.addSession({ on: '2026-11-30' });
    const deskAhead = await company.addSession({ on: '2026-12-02' });
    const lobbyAhead = await company.addSession({
      on: '2026-12-03',
      teamIds: [company.lobby],
      participants: [company.otherLeader, company.lobbyTrainee],
    });
    const both = await company.addSession({ on: '2026-12-04', teamIds: [company.desk, company.lobby] });
    const draft = await company.addSession({ on: '2026-12-05', state: 'planned' });
    const moves = [{ employeeId: company.trainee.employeeId, toTeamId: company.lobby }];
    expect(await administrator.call(staffEndpoints.previewMoves, { body: { moves } })).toEqual({
      sessions: 2,
      ended: 1,
      begun: 1,
      mails: 2,
      taught: 0,
      gaps: [],
    });
    await transfer(company.trainee, company.riverside, company.lobby);
    await app.drainJobs();
    expect(await peopleOf(deskAhead)).not.toContain('刘洋');
    expect(await peopleOf(lobbyAhead)).toContain('刘洋');
    expect(await peopleOf(both)).toContain('刘洋');
    expect(await peopleOf(past)).toContain('刘洋');
    expect(await peopleOf(draft)).toEqual([]);
    const events = await told();
    expect(events.flatMap(({ payload }) => payload.sessionIds).sort()).toEqual([deskAhead, lobbyAhead].sort());
    expect(events.flatMap(({ payload }) => payload.removed)).toEqual([
      { sessionId: deskAhead, employeeId: company.trainee.employeeId },
    ]);
    const audited = await app.sql(`SELECT after FROM audit_row WHERE action = 'participants-changed'`);
    expect(audited).toHaveLength(2);
  });

  it('follows to another site', async () => {
    const deskAhead = await company.addSession({ on: '2026-12-02' });
    const nightAhead = await company.addSession({ on: '2026-12-03', siteId: company.harbour });
    await transfer(company.otherTrainee, company.harbour, company.night);
    await app.drainJobs();
    expect(await peopleOf(deskAhead)).not.toContain('孙丽');
    expect(await peopleOf(nightAhead)).toContain('孙丽');
  });

  it('ends where they are, whatever way they went', async () => {
    const deskAhead = await company.addSession({ on: '2026-12-02' });
    await transfer(company.trainee, company.riverside, company.lobby);
    await transfer(company.trainee, company.riverside, company.desk, 2);
    await app.drainJobs();
    expect(await peopleOf(deskAhead)).toContain('刘洋');
    expect(await told()).toEqual([]);
  });
});

describe('somebody who leaves or joins', () => {
  it('drops out of what is ahead, and is in again on returning', async () => {
    const deskAhead = await company.addSession({ on: '2026-12-02' });
    const params = { siteId: company.riverside };
    const edit = (version: number, status: 'left' | 'active') =>
      administrator.call(staffEndpoints.editEmployees, {
        params,
        body: { dryRun: false, rows: [{ id: company.trainee.employeeId, version, change: { status } }] },
      });
    await edit(1, 'left');
    await app.drainJobs();
    expect(await peopleOf(deskAhead)).not.toContain('刘洋');
    await edit(2, 'active');
    await app.drainJobs();
    expect(await peopleOf(deskAhead)).toContain('刘洋');
  });

  it('is expected from the day of joining, but not at what they teach themselves', async () => {
    const ahead = await company.addSession({ on: '2026-12-02' });
    const taught = await company.addSession({ on: '2026-12-03', instructors: [company.otherLeader] });
    await administrator.call(personEndpoints.createEmployee, {
      params: { siteId: company.riverside },
      body: {
        staffNumber: 'NEW',
        name: '新人',
        teamId: company.desk,
        post: '',
        hiredOn: '2026-12-01',
        mail: null,
        phone: null,
        status: 'active',
      },
    });
    await transfer(company.otherLeader, company.riverside, company.desk);
    await app.drainJobs();
    expect(await peopleOf(ahead)).toEqual(expect.arrayContaining(['新人', '周涛']));
    expect(await peopleOf(taught)).toContain('新人');
    expect(await peopleOf(taught)).not.toContain('周涛');
  });
});
