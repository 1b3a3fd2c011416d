import { personEndpoints, type EmployeeBody, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import {
  addTeam,
  foundCompany,
  hire,
  hireWithRoles,
  password,
  secondSite,
  type TestCompany,
} from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let desk: string;
let lobby: string;
let harbour: string;
let night: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  const { administrator, site } = company;
  desk = (await addTeam(administrator, site.id, '前台班')).id;
  lobby = (await addTeam(administrator, site.id, '大堂班')).id;
  harbour = (await secondSite(app, company)).id;
  night = (await addTeam(administrator, harbour, '夜班')).id;
});
afterAll(() => app.close());

const bodyOf = ({ staffNumber, name, teamId, post, hiredOn, mail, phone, status }: EmployeeView): EmployeeBody => ({
  staffNumber,
  name,
  teamId,
  post,
  hiredOn,
  mail,
  phone,
  status,
});
const leave = (one: EmployeeView) => ({
  params: { employeeId: one.id },
  body: { ...bodyOf(one), status: 'left' as const },
  version: one.version,
});
const headcountOf = async (siteId: string, teamId: string): Promise<number | undefined> => {
  const teams = await company.administrator.call(siteEndpoints.listTeams, { params: { siteId } });
  return teams.find(({ id }) => id === teamId)?.headcount;
};
const movesTold = async () => {
  const rows = await app.sql<{ payload: { moves: unknown[] } }>(
    `SELECT payload FROM domain_event WHERE name = 'staff-moved' ORDER BY id DESC LIMIT 1`,
  );
  return rows[0]?.payload.moves;
};

describe('leaving', () => {
  it('ends sessions, account and roles, and tells the team', async () => {
    const { client, employee, login } = await hireWithRoles(app, company, ['supervisor'], { teamId: desk });
    const before = (await headcountOf(company.site.id, desk)) ?? 0;
    const after = await company.administrator.call(personEndpoints.editEmployee, leave(employee));
    expect(after).toMatchObject({ status: 'left', roles: [], hasAccount: false });
    expect((await client.refused(personEndpoints.me)).code).toBe('not-signed-in');
    expect(await headcountOf(company.site.id, desk)).toBe(before - 1);
    expect(await movesTold()).toEqual([{ employeeId: employee.id, fromTeamId: desk, toTeamId: null }]);
    const back = {
      params: leave(after).params,
      body: { ...bodyOf(after), status: 'active' as const },
      version: after.version,
    };
    await company.administrator.call(personEndpoints.editEmployee, back);
    const body = { login, password, staySignedIn: false };
    expect((await app.anyone().refused(personEndpoints.signIn, { body })).code).toBe('wrong-credentials');
  });

  it('of somebody with roles is the administrator’s act, also in a roster file', async () => {
    const { client: supervisor } = await hireWithRoles(app, company, ['supervisor']);
    const { employee: manager } = await hireWithRoles(app, company, ['manager']);
    expect(await supervisor.refused(personEndpoints.editEmployee, leave(manager))).toMatchObject({
      status: 403,
      code: 'role-holder-departure',
    });
    const csv = `工号,姓名,班组,岗位,入职日期,状态\n${manager.staffNumber},${manager.name},,客服,2024-05-06,离职\n`;
    const file = { params: { siteId: company.site.id }, body: { csv, dryRun: false } };
    expect((await supervisor.refused(personEndpoints.importRoster, file)).code).toBe('role-holder-departure');
    await company.administrator.call(personEndpoints.importRoster, file);
    const after = await company.administrator.call(personEndpoints.readEmployee, {
      params: { employeeId: manager.id },
    });
    expect(after).toMatchObject({ status: 'left', roles: [], hasAccount: false });
    const plain = await hire(company.administrator, company.site.id);
    expect((await supervisor.call(personEndpoints.editEmployee, leave(plain))).status).toBe('left');
  });

  it('is nothing for oneself, or for the last administrator', async () => {
    const { administrator } = company;
    const me = await administrator.call(personEndpoints.me);
    const self = await administrator.call(personEndpoints.readEmployee, { params: { employeeId: me.employeeId } });
    expect((await administrator.refused(personEndpoints.editEmployee, leave(self))).code).toBe('own-departure');
    const { client } = await hireWithRoles(app, company, ['administrator']);
    expect((await client.refused(personEndpoints.editEmployee, leave(self))).status).toBe(403);
  });
});

describe('a transfer', () => {
  const transfer = (one: EmployeeView, siteId: string, teamId: string | null) => ({
    params: { employeeId: one.id },
    body: { siteId, teamId, post: '客服' },
    version: one.version,
  });

  it('moves somebody with account to another site, and gives the old team’s roles back', async () => {
    const { client, employee } = await hireWithRoles(app, company, ['team-leader'], { teamId: desk });
    const after = await company.administrator.call(
      personEndpoints.transferEmployee,
      transfer(employee, harbour, night),
    );
    expect(after).toMatchObject({ siteId: harbour, teamId: night, teamName: '夜班', roles: [], hasAccount: true });
    expect(await movesTold()).toEqual([{ employeeId: employee.id, fromTeamId: desk, toTeamId: night }]);
    expect(await headcountOf(harbour, night)).toBe(1);
    const { siteId, roles } = await client.call(personEndpoints.me);
    expect({ siteId, roles }).toEqual({
      siteId: harbour,
      roles: [{ role: 'trainee', siteId: harbour, teamId: night }],
    });
  });

  it('keeps roles of a site', async () => {
    const { employee } = await hireWithRoles(app, company, ['supervisor'], { teamId: desk });
    const { administrator, site } = company;
    const after = await administrator.call(personEndpoints.transferEmployee, transfer(employee, site.id, lobby));
    expect(after.roles).toMatchObject([{ role: 'supervisor' }]);
  });

  it('is refused where the asker edits nobody, for leavers, to a foreign team, to the same place, and when stale', async () => {
    const { administrator, site } = company;
    const { client: supervisor } = await hireWithRoles(app, company, ['supervisor']);
    const one = await hire(administrator, site.id, { teamId: desk });
    const refusal = async (who: TestClient, sent: ReturnType<typeof transfer>) =>
      (await who.refused(personEndpoints.transferEmployee, sent)).code;
    expect(await refusal(supervisor, transfer(one, harbour, night))).toBe('not-found');
    expect(await refusal(administrator, transfer(one, site.id, night))).toBe('invalid-request');
    expect(await refusal(administrator, transfer(one, site.id, desk))).toBe('transfer-changes-nothing');
    expect(await refusal(administrator, { ...transfer(one, site.id, lobby), version: 9 })).toBe('stale-version');
    const gone = await administrator.call(personEndpoints.editEmployee, leave(one));
    expect(await refusal(administrator, transfer(gone, site.id, lobby))).toBe('employee-has-left');
  });
});
