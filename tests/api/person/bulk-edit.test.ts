import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { staffEndpoints, type EmployeeChange } from '@fortnight/shared/person/staff.contract';
import type { BulkRow } from '@fortnight/shared/rule/bulk';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let desk: string;
let lobby: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  desk = (await addTeam(company.administrator, company.site.id, '前台班')).id;
  lobby = (await addTeam(company.administrator, company.site.id, '大堂班')).id;
});
afterAll(() => app.close());

type Row = BulkRow<EmployeeChange>;
const rowsOf = (people: readonly EmployeeView[], change: EmployeeChange): Row[] =>
  people.map(({ id, version }) => ({ id, version, change }));

const edit = (rows: Row[], dryRun = false, by: TestClient = company.administrator) =>
  by.call(staffEndpoints.editEmployees, { params: { siteId: company.site.id }, body: { dryRun, rows } });

const now = ({ id }: EmployeeView): Promise<EmployeeView> =>
  company.administrator.call(personEndpoints.readEmployee, { params: { employeeId: id } });

const crowd = async (count: number): Promise<EmployeeView[]> =>
  Promise.all(Array.from({ length: count }, () => hire(company.administrator, company.site.id, { teamId: desk })));

describe('editing many employees', () => {
  it('moves them all in one transaction, each on record', async () => {
    const people = await crowd(3);
    const report = await edit(rowsOf(people, { teamId: lobby, post: '大堂' }));
    expect(report).toMatchObject({ isWritten: true, changed: 3, unchanged: 0, moved: 3, refused: [] });
    const after = await Promise.all(people.map(now));
    expect(after.map(({ teamId, post, version }) => [teamId, post, version])).toEqual(
      people.map(({ version }) => [lobby, '大堂', version + 1]),
    );
    const audited = await app.sql(
      `SELECT before, after FROM audit_row WHERE action = 'employee-edited' AND noun_id = ANY($1)`,
      [people.map(({ id }) => id)],
    );
    expect(audited).toHaveLength(3);
    const teams = await company.administrator.call(siteEndpoints.listTeams, { params: { siteId: company.site.id } });
    expect(teams.find(({ id }) => id === lobby)?.headcount).toBe(3);
  });

  it('foretells exactly what it would do, and writes nothing', async () => {
    const [leader, plain] = [
      (await hireWithRoles(app, company, ['team-leader'], { teamId: desk })).employee,
      await hire(company.administrator, company.site.id, { teamId: desk }),
    ];
    const rows = rowsOf([leader, plain], { status: 'left' });
    const foretold = await edit(rows, true);
    expect(foretold).toMatchObject({ isWritten: false, changed: 2, left: 2, rolesLost: 1, accountsClosed: 1 });
    expect((await now(leader)).status).toBe('active');
    expect(await edit(rows)).toEqual({ ...foretold, isWritten: true });
    expect(await now(leader)).toMatchObject({ status: 'left', roles: [], hasAccount: false });
  });

  it('writes none where one row stands against it, and names each', async () => {
    const people = await crowd(3);
    const [changed, , gone] = people as [EmployeeView, EmployeeView, EmployeeView];
    await edit(rowsOf([changed], { post: '先改' }));
    await edit(rowsOf([gone], { status: 'left' }));
    const stranger = { id: company.site.id, version: 1, change: { post: '大堂' } };
    const rows = [...rowsOf([changed, people[1] as EmployeeView, await now(gone)], { post: '大堂' }), stranger];
    const report = await edit(rows);
    expect(report.isWritten).toBe(false);
    expect(report.refused.map(({ id, code }) => [id, code])).toEqual([
      [changed.id, 'row-changed-meanwhile'],
      [gone.id, 'employee-has-left'],
      [company.site.id, 'not-found'],
    ]);
    expect(report.refused[0]?.detail).toContain(changed.name);
    expect((await now(people[1] as EmployeeView)).post).toBe('客服');
  });

  it('is taken back by each row’s former values', async () => {
    const people = await crowd(2);
    await edit(rowsOf(people, { teamId: null }));
    const after = await Promise.all(people.map(now));
    const back = after.map(({ id, version }) => ({ id, version, change: { teamId: desk } }));
    expect(await edit(back)).toMatchObject({ isWritten: true, moved: 2 });
    expect((await now(people[0] as EmployeeView)).teamId).toBe(desk);
  });

  it('keeps the last administrator, also among many', async () => {
    const fresh = await startTestApp();
    const small = await foundCompany(fresh);
    const second = await hireWithRoles(fresh, small, ['administrator']);
    const third = await hireWithRoles(fresh, small, ['administrator']);
    const first = (await small.administrator.call(personEndpoints.me)).employeeId;
    const all = await small.administrator.call(personEndpoints.listEmployees, {
      params: { siteId: small.site.id },
      query: {},
    });
    const rows = rowsOf(all, { status: 'left' });
    const report = await second.client.call(staffEndpoints.editEmployees, {
      params: { siteId: small.site.id },
      body: { dryRun: false, rows },
    });
    expect(report.isWritten).toBe(false);
    expect(report.refused.map(({ id }) => id)).toContain(second.employee.id);
    expect([first, third.employee.id]).not.toContain(report.refused[0]?.id);
    await fresh.close();
  });

  it('does not reach beyond the asker’s site, nor beyond what may be changed', async () => {
    const other = await secondSite(app, company);
    const { client } = await hireWithRoles(app, company, ['supervisor'], { siteId: other.id });
    const people = await crowd(1);
    const params = { siteId: company.site.id };
    const body = { dryRun: false, rows: rowsOf(people, { post: '大堂' }) };
    expect((await client.refused(staffEndpoints.editEmployees, { params, body })).status).toBe(404);
    const elsewhere = await client.call(staffEndpoints.editEmployees, { params: { siteId: other.id }, body });
    expect(elsewhere.refused.map(({ code, name }) => [code, name])).toEqual([['not-found', '']]);
    const foreignTeam = await addTeam(company.administrator, other.id, '夜班');
    const wrong = [
      { ...body, rows: rowsOf(people, { teamId: foreignTeam.id }) },
      { ...body, rows: [{ ...body.rows[0], change: { siteId: other.id } }] },
      { ...body, rows: [{ ...body.rows[0], change: {} }] },
      { ...body, rows: [...body.rows, ...body.rows] },
    ];
    for (const one of wrong) {
      const problem = await company.administrator.refused(staffEndpoints.editEmployees, { params, body: one });
      expect(problem.code).toBe('invalid-request');
    }
  });
});
