import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
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

let app: TestApp;
let company: TestCompany;
let siteId: string;
let otherSiteId: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  siteId = company.site.id;
  otherSiteId = (await secondSite(app, company)).id;
});
afterAll(() => app.close());

const role = (name: RoleHeld['role'], at: string, teamId: string | null = null): RoleHeld => ({
  role: name,
  siteId: at,
  teamId,
});

describe('granting roles', () => {
  it('gives several roles, at several sites, and takes them back', async () => {
    const { administrator } = company;
    const team = await addTeam(administrator, siteId, '前台班');
    const { id: employeeId } = await hire(administrator, siteId);
    const roles = [role('supervisor', siteId), role('supervisor', otherSiteId), role('team-leader', siteId, team.id)];
    const params = { employeeId };
    const granted = await administrator.call(personEndpoints.grantRoles, { params, body: { roles }, version: 1 });
    expect(granted.roles).toHaveLength(3);
    expect(granted.version).toBe(2);
    const fewer = { params, body: { roles: [role('supervisor', siteId)] }, version: 2 };
    expect((await administrator.call(personEndpoints.grantRoles, fewer)).roles).toEqual([role('supervisor', siteId)]);
    expect((await administrator.refused(personEndpoints.grantRoles, fewer)).code).toBe('stale-version');
  });

  it('reaches no further than the granter’s sites, and leaves roles elsewhere alone', async () => {
    const { administrator } = company;
    const { client } = await hireWithRoles(app, company, ['administrator']);
    const { id: employeeId } = await hire(administrator, siteId);
    const params = { employeeId };
    const both = [role('supervisor', siteId), role('supervisor', otherSiteId)];
    const refused = await client.refused(personEndpoints.grantRoles, { params, body: { roles: both }, version: 1 });
    expect(refused).toMatchObject({ status: 403, code: 'role-outside-sites' });
    await administrator.call(personEndpoints.grantRoles, { params, body: { roles: both }, version: 1 });
    const own = await client.call(personEndpoints.grantRoles, { params, body: { roles: [] }, version: 2 });
    expect(own.roles).toEqual([]);
    const all = await administrator.call(personEndpoints.readEmployee, { params });
    expect(all.roles).toEqual([role('supervisor', otherSiteId)]);
  });

  it('asks a team leader’s team', async () => {
    const { administrator } = company;
    const { id: employeeId } = await hire(administrator, siteId);
    const body = { roles: [role('team-leader', siteId)] };
    const problem = await administrator.refused(personEndpoints.grantRoles, {
      params: { employeeId },
      body,
      version: 1,
    });
    expect(problem.code).toBe('role-team-mismatch');
  });

  it('keeps one administrator at every site, also when two go at once', async () => {
    const fresh = await startTestApp();
    const small = await foundCompany(fresh);
    const admin = (await small.administrator.call(personEndpoints.me)).employeeId;
    const sent = { params: { employeeId: admin }, body: { roles: [], givesUpOwn: true }, version: 1 };
    expect((await small.administrator.refused(personEndpoints.grantRoles, sent)).code).toBe('last-administrator');
    const { id: employeeId } = await hire(small.administrator, small.site.id);
    const grant = { params: { employeeId }, body: { roles: [role('administrator', small.site.id)] }, version: 1 };
    await small.administrator.call(personEndpoints.grantRoles, grant);
    // Whoever cannot sign in looks after nothing.
    expect((await small.administrator.refused(personEndpoints.grantRoles, sent)).code).toBe('last-administrator');
    const second = await hireWithRoles(fresh, small, ['administrator']);
    const both = await Promise.all([
      small.administrator.send(personEndpoints.grantRoles, sent),
      second.client.send(personEndpoints.grantRoles, {
        params: { employeeId: second.employee.id },
        body: { roles: [], givesUpOwn: true },
        version: second.employee.version,
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    await fresh.close();
  });

  it('takes the own ones only from whoever says so', async () => {
    const { client, employee } = await hireWithRoles(app, company, ['administrator', 'supervisor']);
    const params = { employeeId: employee.id };
    const fewer = { roles: [role('administrator', siteId)] };
    const { version } = employee;
    const refused = await client.refused(personEndpoints.grantRoles, { params, body: fewer, version });
    expect(refused).toMatchObject({ status: 409, code: 'own-roles-unconfirmed' });
    const given = await client.call(personEndpoints.grantRoles, {
      params,
      body: { ...fewer, givesUpOwn: true },
      version,
    });
    expect(given.roles).toEqual(fewer.roles);
  });

  it('tells what the rules ask: who administers alone, and who holds roles elsewhere', async () => {
    const { client } = await hireWithRoles(app, company, ['administrator'], { siteId: otherSiteId });
    const admin = (await company.administrator.call(personEndpoints.me)).employeeId;
    const { id: employeeId } = await hire(company.administrator, otherSiteId);
    const roles = [role('supervisor', siteId)];
    const params = { employeeId };
    await company.administrator.call(personEndpoints.grantRoles, { params, body: { roles }, version: 1 });
    expect(await client.call(personEndpoints.readEmployee, { params })).toMatchObject({
      roles: [],
      hasRolesElsewhere: true,
      solelyAdministered: [],
    });
    const own = await company.administrator.call(personEndpoints.readEmployee, { params: { employeeId: admin } });
    expect(own.hasRolesElsewhere).toBe(false);
    expect(own.solelyAdministered).not.toContain(otherSiteId);
  });

  it('is on record with before and after', async () => {
    const rows = await app.sql(
      `SELECT before, after FROM audit_row WHERE action = 'roles-granted' ORDER BY id LIMIT 2`,
    );
    expect(rows[1]).toMatchObject({
      before: { roles: expect.any(Array) as unknown },
      after: { roles: expect.any(Array) as unknown },
    });
  });

  it('knows the roles of the regulation alone, also in the database', async () => {
    const { employeeId } = await company.administrator.call(personEndpoints.me);
    const held = [employeeId, siteId, 'owner'];
    const write = app.sql('INSERT INTO role_held VALUES (gen_random_uuid(), $2, $1, $3, NULL)', held);
    await expect(write).rejects.toThrow('role_held_known');
  });

  it('is for administrators alone', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor', 'manager']);
    const { id: employeeId } = await hire(company.administrator, siteId);
    const sent = { params: { employeeId }, body: { roles: [role('administrator', siteId)] }, version: 1 };
    expect((await client.refused(personEndpoints.grantRoles, sent)).code).toBe('right-missing');
  });

  it('does not open accounts of people with roles elsewhere', async () => {
    const { client } = await hireWithRoles(app, company, ['administrator']);
    const { id: employeeId } = await hire(company.administrator, siteId);
    const roles = [role('supervisor', otherSiteId)];
    await company.administrator.call(personEndpoints.grantRoles, {
      params: { employeeId },
      body: { roles },
      version: 1,
    });
    const sent = { params: { employeeId }, body: { login: 'x@example.test', password } };
    expect((await client.refused(personEndpoints.openAccount, sent)).code).toBe('account-outside-sites');
  });
});
