import { accountEndpoints, type ResetLink } from '@fortnight/shared/person/account.contract';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { foundCompany, hire, hireWithRoles, password, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

const next = 'seven quiet cranes';
const newest = 'nine patient herons';
let app: TestApp;
let company: TestCompany;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await foundCompany(app);
});
beforeEach(() => app.sql('DELETE FROM sign_in_attempt'));
afterEach(() => app.clock.set('2026-12-01T01:00:00Z'));
afterAll(() => app.close());

const signIn = async (login: string, secret = password, agent = ''): Promise<TestClient> => {
  const browser = app.anyone();
  const body = { login, password: secret, staySignedIn: true };
  await browser.call(personEndpoints.signIn, { body, headers: { 'User-Agent': agent } });
  return browser;
};
const change = (currentPassword: string, newPassword: string) => ({ body: { currentPassword, newPassword } });
const tokenOf = ({ url }: ResetLink): string => url.split('/').at(-1) ?? '';

describe('changing my password', () => {
  it('asks for the old one, ends my other sign-ins and keeps this one under a new id', async () => {
    const { login } = await hireWithRoles(app, company, ['supervisor']);
    const [here, elsewhere] = [await signIn(login), await signIn(login)];
    await here.call(accountEndpoints.changePassword, change(password, next));
    expect((await elsewhere.refused(personEndpoints.me)).code).toBe('not-signed-in');
    expect(await here.call(personEndpoints.me)).toMatchObject({ language: 'zh-CN' });
    expect(await here.call(accountEndpoints.listMySignIns)).toHaveLength(1);
    await expect(signIn(login)).rejects.toThrow('wrong-credentials');
    await signIn(login, next);
  });

  it('says which field is wrong: the old password, or the same one again', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor']);
    const wrong = await client.refused(accountEndpoints.changePassword, change('not the password', next));
    expect(wrong.errors).toMatchObject([{ pointer: '/currentPassword', code: 'wrong-password' }]);
    const same = await client.refused(accountEndpoints.changePassword, change(password, password));
    expect(same.errors).toMatchObject([{ pointer: '/newPassword', code: 'same-password' }]);
    const weak = await client.refused(accountEndpoints.changePassword, change(password, 'qwertyuiop'));
    expect(weak.code).toBe('weak-password');
    expect((await client.call(personEndpoints.me)).name).toBeTruthy();
  });

  it('counts wrong old passwords like tries to sign in', async () => {
    const { client, login } = await hireWithRoles(app, company, ['supervisor']);
    for (let time = 0; time < 10; time += 1)
      await client.refused(accountEndpoints.changePassword, change('wrong', next));
    expect(await client.refused(accountEndpoints.changePassword, change(password, next))).toMatchObject({
      status: 429,
      code: 'too-many-requests',
    });
    await expect(signIn(login)).rejects.toThrow('too-many-requests');
  });

  it('is on record without the passwords', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor']);
    await client.call(accountEndpoints.changePassword, change(password, next));
    const rows = await app.sql<{ text: string }>(
      `SELECT audit_row::text AS text FROM audit_row WHERE action = 'password-changed'
       UNION ALL SELECT idempotency_key::text FROM idempotency_key`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.some(({ text }) => text.includes(next) || text.includes(password))).toBe(false);
  });
});

describe('my sign-ins', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0';

  it('are listed with their device, and this one is marked', async () => {
    const { login } = await hireWithRoles(app, company, []);
    const [here, other] = [await signIn(login, password, edge), await signIn(login, password, 'curl/8')];
    const list = await here.call(accountEndpoints.listMySignIns);
    expect(list.filter(({ isThis }) => isThis)).toMatchObject([{ browser: 'Edge', system: 'Windows' }]);
    expect(list.filter(({ isThis }) => !isThis)).toMatchObject([{ browser: null, system: null }, {}]);
    const seen = list.filter(({ signedInAt }) => signedInAt !== null).map(({ lastSeenAt }) => Date.parse(lastSeenAt));
    expect(seen.map((ms) => Math.abs(Math.round((ms - Date.parse('2026-12-01T01:00:00Z')) / 60_000)))).toEqual([0, 0]);
    const text = JSON.stringify(list);
    const secrets = await app.sql<{ sid: string }>('SELECT sid FROM http_session');
    expect(secrets.some(({ sid }) => text.includes(sid))).toBe(false);
    expect(await other.call(accountEndpoints.listMySignIns)).toHaveLength(3);
  });

  it('end one by one, and all others at once', async () => {
    const { login } = await hireWithRoles(app, company, []);
    const [here, second, third] = [await signIn(login), await signIn(login), await signIn(login)];
    const [one] = (await second.call(accountEndpoints.listMySignIns)).filter(({ isThis }) => isThis);
    await here.call(accountEndpoints.endMySignIn, { params: { signInId: one?.id ?? '' } });
    expect((await second.refused(personEndpoints.me)).code).toBe('not-signed-in');
    expect(await here.call(accountEndpoints.endMyOtherSignIns)).toEqual({ ended: 2 });
    expect((await third.refused(personEndpoints.me)).code).toBe('not-signed-in');
    expect(await here.call(accountEndpoints.listMySignIns)).toHaveLength(1);
  });

  it('of somebody else cannot be ended', async () => {
    const { client } = await hireWithRoles(app, company, []);
    const [mine] = await company.administrator.call(accountEndpoints.listMySignIns);
    const params = { signInId: mine?.id ?? '' };
    expect((await client.refused(accountEndpoints.endMySignIn, { params })).status).toBe(404);
    await company.administrator.call(personEndpoints.me);
  });
});

describe('a link for a new password', () => {
  const make = (employeeId: string) =>
    company.administrator.call(accountEndpoints.makeResetLink, { params: { employeeId } });

  it('opens a page without signing in, sets a password once and ends all sign-ins', async () => {
    const { client, employee, login } = await hireWithRoles(app, company, ['supervisor']);
    const link = await make(employee.id);
    expect(link).toMatchObject({ login, expiresAt: '2026-12-02T01:00:00Z' });
    const params = { token: tokenOf(link) };
    const anyone = app.anyone();
    expect(await anyone.call(accountEndpoints.readResetLink, { params })).toMatchObject({ name: employee.name, login });
    await anyone.call(accountEndpoints.useResetLink, { params, body: { password: next } });
    expect((await client.refused(personEndpoints.me)).code).toBe('not-signed-in');
    await signIn(login, next);
    const again = await anyone.refused(accountEndpoints.useResetLink, { params, body: { password: newest } });
    expect(again).toMatchObject({ status: 410, code: 'reset-link-used' });
    expect((await anyone.refused(accountEndpoints.readResetLink, { params })).code).toBe('reset-link-used');
    await signIn(login, next);
  });

  it('works for one of two who use it at once', async () => {
    const { employee } = await hireWithRoles(app, company, []);
    const params = { token: tokenOf(await make(employee.id)) };
    const tries = await Promise.all(
      [next, newest].map((secret) =>
        app.anyone().send(accountEndpoints.useResetLink, { params, body: { password: secret } }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('expires after a day, and when a newer one is made', async () => {
    const { employee } = await hireWithRoles(app, company, []);
    const [older, newer] = [await make(employee.id), await make(employee.id)];
    const read = (link: ResetLink) =>
      app.anyone().send(accountEndpoints.readResetLink, { params: { token: tokenOf(link) } });
    expect((await read(older)).body).toMatchObject({ status: 410, code: 'reset-link-expired' });
    expect((await read(newer)).status).toBe(200);
    app.clock.set('2026-12-02T01:00:00Z');
    expect((await read(newer)).body).toMatchObject({ status: 410, code: 'reset-link-expired' });
  });

  it('is the same for a retried gesture, and kept nowhere', async () => {
    const { employee } = await hireWithRoles(app, company, []);
    const sent = { params: { employeeId: employee.id }, key: 'reset-1' };
    const first = await company.administrator.call(accountEndpoints.makeResetLink, sent);
    expect(await company.administrator.call(accountEndpoints.makeResetLink, sent)).toEqual(first);
    const rows = await app.sql<{ text: string }>(
      `SELECT reset_link::text AS text FROM reset_link UNION ALL SELECT audit_row::text FROM audit_row
       UNION ALL SELECT idempotency_key::text FROM idempotency_key`,
    );
    expect(rows.some(({ text }) => text.includes(tokenOf(first)))).toBe(false);
  });

  it('is refused for an unknown token, a weak password, somebody without account, and people of other sites', async () => {
    const unknown = { params: { token: 'a'.repeat(43) } };
    expect(await app.anyone().refused(accountEndpoints.readResetLink, unknown)).toMatchObject({
      status: 404,
      code: 'reset-link-unknown',
    });
    const { employee } = await hireWithRoles(app, company, []);
    const params = { token: tokenOf(await make(employee.id)) };
    const weak = await app
      .anyone()
      .refused(accountEndpoints.useResetLink, { params, body: { password: 'qwertyuiop' } });
    expect(weak.code).toBe('weak-password');
    const { id } = await hire(company.administrator, company.site.id);
    const none = { params: { employeeId: id } };
    expect((await company.administrator.refused(accountEndpoints.makeResetLink, none)).code).toBe('account-missing');
    const other = await secondSite(app, company);
    const { client } = await hireWithRoles(app, company, ['administrator'], { siteId: other.id });
    const foreign = { params: { employeeId: employee.id } };
    expect((await client.refused(accountEndpoints.makeResetLink, foreign)).status).toBe(404);
  });
});
