import { randomInt } from 'node:crypto';
import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import { personEndpoints, type EmployeeBody, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { siteEndpoints, type SiteBody, type SiteView, type TeamView } from '@fortnight/shared/site/site.contract';
import { FoundCompany } from '../../server/src/person/found-company';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';

export const password = 'a password of the tests';

export const riverside: SiteBody = {
  name: '滨江管理处',
  zone: 'Asia/Shanghai',
  country: 'CN',
  opensLocally: '08:00',
  closesLocally: '20:00',
};

/** A company with one site and its administrator, its catalogue and templates laid. */
export interface TestCompany {
  readonly site: SiteView;
  readonly administrator: TestClient;
}

/** Founds a company; everything else is done through the API, as people do it. */
export async function foundCompany(app: TestApp, site: Partial<SiteBody> = {}): Promise<TestCompany> {
  const founded = await app.get(FoundCompany).run({
    company: '滨江物业',
    site: { ...riverside, ...site },
    administrator: {
      staffNumber: 'A001',
      name: '陈静',
      post: '系统管理员',
      hiredOn: '2020-03-02',
      mail: null,
      phone: null,
    },
    login: 'admin@example.test',
    password,
  });
  await app.drainJobs();
  return { site: founded, administrator: await signedIn(app, 'admin@example.test') };
}

/** A browser in which the account of this sign-in name is signed in. */
export async function signedIn(app: TestApp, login: string): Promise<TestClient> {
  const [account] = await app.sql<{ accountId: string; signInGeneration: number }>(
    'SELECT id AS "accountId", sign_in_generation AS "signInGeneration" FROM account WHERE login = $1',
    [login],
  );
  if (!account) throw new Error(`no account ${login}`);
  return app.as(account);
}

/** A second site of the same administrator. */
export async function secondSite(app: TestApp, { administrator }: TestCompany): Promise<SiteView> {
  const site = await administrator.call(siteEndpoints.createSite, { body: { ...riverside, name: '江湾管理处' } });
  await app.drainJobs();
  return site;
}

export function addTeam(administrator: TestClient, siteId: string, name: string): Promise<TeamView> {
  const shifts = [{ name: '早班', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 0 }];
  const body = { name, shortName: name.slice(0, 5), shifts };
  return administrator.call(siteEndpoints.createTeam, { params: { siteId }, body });
}

/** Adds somebody to a site; whatever is left out is made up. */
export function hire(
  administrator: TestClient,
  siteId: string,
  who: Partial<EmployeeBody> = {},
): Promise<EmployeeView> {
  const number = randomInt(10 ** 8, 10 ** 9);
  const body: EmployeeBody = {
    staffNumber: `T${number}`,
    name: `员工${number}`,
    teamId: null,
    post: '客服',
    hiredOn: '2024-05-06',
    mail: null,
    phone: null,
    status: 'active',
    ...who,
  };
  return administrator.call(personEndpoints.createEmployee, { params: { siteId }, body });
}

/** Somebody with an account and roles, and the browser in which they are signed in. */
export async function hireWithRoles(
  app: TestApp,
  { site, administrator }: TestCompany,
  roles: readonly RoleHeld['role'][],
  who: Partial<EmployeeBody> & { readonly siteId?: string } = {},
): Promise<{ readonly employee: EmployeeView; readonly client: TestClient; readonly login: string }> {
  const { siteId = site.id, ...rest } = who;
  const { id: employeeId } = await hire(administrator, siteId, rest);
  const held = roles.map((role): RoleHeld => ({
    role,
    siteId,
    teamId: role === 'team-leader' ? (rest.teamId ?? null) : null,
  }));
  const params = { employeeId };
  await administrator.call(personEndpoints.grantRoles, { params, body: { roles: held }, version: 1 });
  const login = `p${randomInt(10 ** 8, 10 ** 9)}@example.test`;
  const employee = await administrator.call(personEndpoints.openAccount, { params, body: { login, password } });
  return { employee, client: await signedIn(app, login), login };
}
