import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import type { TeamView } from '@fortnight/shared/site/site.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
let company: TestCompany;
let siteId: string;
let desk: TeamView;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  siteId = company.site.id;
  desk = await addTeam(company.administrator, siteId, '前台班');
});
afterAll(() => app.close());

const bodyOf = ({ staffNumber, name, teamId, post, hiredOn, mail, phone, status }: EmployeeView) => {
  return { staffNumber, name, teamId, post, hiredOn, mail, phone, status };
};

describe('an employee', () => {
  it('is added by hand by a supervisor', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor']);
    const employee = await hire(client, siteId, { name: '王芳', teamId: desk.id, mail: 'WangFang@Example.test' });
    expect(employee).toMatchObject({ name: '王芳', teamName: '前台班', mail: 'wangfang@example.test', version: 1 });
    expect(employee).toMatchObject({ roles: [], hasAccount: false, siteId });
  });

  it('is put on record with personal values apart', async () => {
    const { id } = await hire(company.administrator, siteId, { name: '赵敏', phone: '13800138000' });
    const [row] = await app.sql<{ after: object; personal: object }>(
      `SELECT after, personal FROM audit_row WHERE noun_id = $1`,
      [id],
    );
    expect(row?.personal).toMatchObject({ after: { name: '赵敏', phone: '13800138000' } });
    expect(JSON.stringify(row?.after)).not.toContain('赵敏');
  });

  it('is found by name, staff number, team and status', async () => {
    const { administrator } = company;
    await hire(administrator, siteId, { name: '周100%', staffNumber: 'Z-100', teamId: desk.id });
    await hire(administrator, siteId, { name: '周_离职', status: 'left' });
    const found = async (query: object) =>
      (await administrator.call(personEndpoints.listEmployees, { params: { siteId }, query })).map(({ name }) => name);
    expect(await found({ search: '周' })).toHaveLength(2);
    expect(await found({ search: '%' })).toEqual(['周100%']);
    expect(await found({ search: '_' })).toEqual(['周_离职']);
    expect(await found({ search: 'z-10' })).toEqual(['周100%']);
    expect(await found({ search: '周', status: 'left' })).toEqual(['周_离职']);
    expect(await found({ search: '周', teamId: desk.id })).toEqual(['周100%']);
  });

  it('is edited under the version, and the teams’ headcounts follow', async () => {
    const { administrator } = company;
    const employee = await hire(administrator, siteId, { teamId: desk.id });
    const before = await headcount();
    const params = { employeeId: employee.id };
    const body = { ...bodyOf(employee), status: 'left' as const };
    const edited = await administrator.call(personEndpoints.editEmployee, { params, body, version: 1 });
    expect(edited).toMatchObject({ status: 'left', version: 2 });
    expect(await headcount()).toBe(before - 1);
    const problem = await administrator.refused(personEndpoints.editEmployee, { params, body, version: 1 });
    expect(problem.code).toBe('stale-version');
  });

  it('has a staff number of their own in the company', async () => {
    const other = await secondSite(app, company);
    await hire(company.administrator, other.id, { staffNumber: 'X1' });
    const sent = {
      params: { siteId },
      body: { ...bodyOf(await hire(company.administrator, siteId)), staffNumber: 'X1' },
    };
    const problem = await company.administrator.refused(personEndpoints.createEmployee, { ...sent, language: 'zh-CN' });
    expect(problem).toMatchObject({ status: 409, detail: '工号“X1”已被使用。请换一个。' });
    expect(problem.errors?.[0]?.pointer).toBe('/staffNumber');
  });

  it('belongs to a team of the own site', async () => {
    const other = (await company.administrator.call(siteEndpoints.listSites)).find(({ id }) => id !== siteId);
    const foreign = await addTeam(company.administrator, other?.id ?? '', '别处班');
    const body = { ...bodyOf(await hire(company.administrator, siteId)), staffNumber: 'X2', teamId: foreign.id };
    const problem = await company.administrator.refused(personEndpoints.createEmployee, { params: { siteId }, body });
    expect(problem.errors).toMatchObject([
      { pointer: '/teamId', code: 'team-unknown', detail: '本管理处没有这个班组。' },
    ]);
  });

  it('takes no field that the server owns', async () => {
    const body = {
      ...bodyOf(await hire(company.administrator, siteId)),
      staffNumber: 'X3',
      siteId,
      version: 9,
      roles: [],
    };
    const { errors } = await company.administrator.refused(personEndpoints.createEmployee, {
      params: { siteId },
      body,
    });
    expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/roles unknown-field',
      '/siteId unknown-field',
      '/version unknown-field',
    ]);
  });

  it.each([
    ['staffNumber', 'K 1', 'not-a-staff-number'],
    ['name', '', 'missing'],
    ['hiredOn', '2026-02-30', 'not-a-date'],
    ['mail', 'a@b.test\r\nBcc: c@d.test', 'not-a-mail-address'],
    ['phone', 'call me', 'not-a-phone-number'],
    ['status', 'retired', 'not-a-choice'],
  ])('may not have the %s %j', async (field, value, code) => {
    const body = { ...bodyOf(await hire(company.administrator, siteId)), staffNumber: 'X4', [field]: value };
    const { errors } = await company.administrator.refused(personEndpoints.createEmployee, {
      params: { siteId },
      body,
    });
    expect(errors).toMatchObject([{ pointer: `/${field}`, code }]);
  });

  it('is nowhere to be found for people of other sites', async () => {
    const other = (await company.administrator.call(siteEndpoints.listSites)).find(({ id }) => id !== siteId);
    const { client } = await hireWithRoles(app, company, ['administrator'], { siteId: other?.id ?? '' });
    const employee = await hire(company.administrator, siteId);
    const params = { employeeId: employee.id };
    expect((await client.refused(personEndpoints.readEmployee, { params })).status).toBe(404);
    expect((await client.refused(personEndpoints.listEmployees, { params: { siteId } })).status).toBe(404);
    const edit = { params, body: bodyOf(employee), version: 1 };
    expect((await client.refused(personEndpoints.editEmployee, edit)).status).toBe(404);
    const grant = { params, body: { roles: [] }, version: 1 };
    expect((await client.refused(personEndpoints.grantRoles, grant)).status).toBe(404);
  });

  it('is not for trainees to look up', async () => {
    const { client } = await hireWithRoles(app, company, ['trainee'], { teamId: desk.id });
    expect((await client.refused(personEndpoints.listEmployees, { params: { siteId } })).code).toBe('right-missing');
  });
});

async function headcount(): Promise<number> {
  const teams = await company.administrator.call(siteEndpoints.listTeams, { params: { siteId } });
  return teams.find(({ id }) => id === desk.id)?.headcount ?? -1;
}
