import { employeeBodyOf } from '@fortnight/shared/person/employee-body';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { addTeam, foundCompany, hire, hireWithRoles, password, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;

beforeAll(async () => {
  app = await startTestApp({ hashesWithCare: true });
  company = await foundCompany(app);
});
beforeEach(() => app.sql('DELETE FROM sign_in_attempt'));
afterAll(() => app.close());

const trying = (login: string, secret: string, client: TestClient = app.anyone()) =>
  client.send(personEndpoints.signIn, { body: { login, password: secret, staySignedIn: false } });

describe('signing in', () => {
  it('opens a session, says who I am, and ends with signing out', async () => {
    const browser = app.anyone();
    const body = { login: ' Admin@Example.test ', password, staySignedIn: true };
    const me = await browser.call(personEndpoints.signIn, { body });
    expect(me).toMatchObject({ name: '陈静', language: 'zh-CN', roles: [{ role: 'administrator' }] });
    expect(me.sites.map(({ zone }) => zone)).toEqual(['Asia/Shanghai']);
    expect(await browser.call(personEndpoints.me)).toEqual(me);
    await browser.call(personEndpoints.signOut);
    expect((await browser.refused(personEndpoints.me)).code).toBe('not-signed-in');
    const acts = await app.sql(
      `SELECT action, actor_account_id FROM audit_row WHERE action LIKE 'signed-%' ORDER BY id`,
    );
    const { accountId } = me;
    expect(acts.at(-1)).toEqual({ action: 'signed-out', actor_account_id: accountId });
  });

  it('gives a new session id, so that a planted one is worth nothing', async () => {
    const browser = app.anyone();
    const first = await trying('admin@example.test', password, browser);
    const second = await trying('admin@example.test', password, browser);
    expect(first.headers['set-cookie']).not.toEqual(second.headers['set-cookie']);
    const [{ count } = { count: 0 }] = await app.sql<{ count: number }>(
      `SELECT count(*) AS count FROM http_session WHERE sess->>'accountId' IS NOT NULL AND sid <> ''`,
    );
    expect(count).toBeGreaterThan(0);
  });

  it('answers an unknown name exactly as a wrong password, in as much time', async () => {
    const timed = async (login: string) => {
      const began = performance.now();
      const { status, body } = await trying(login, 'not the password');
      const { requestId: _, ...told } = body as Record<string, unknown>;
      return { status, told, ms: performance.now() - began };
    };
    await timed('warm-up@example.test');
    const [known, unknown] = [await timed('admin@example.test'), await timed('nobody@example.test')];
    expect(known.status).toBe(401);
    expect(unknown.told).toEqual(known.told);
    expect(known.told).toMatchObject({ code: 'wrong-credentials', detail: '账号或密码不对。请检查大小写后再试。' });
    expect(unknown.ms).toBeGreaterThan(known.ms / 4);
  });

  it('refuses after ten failures of one name, says for how long, and lets others in', async () => {
    for (let time = 0; time < 10; time += 1) expect((await trying('admin@example.test', 'wrong')).status).toBe(401);
    const refused = await trying('admin@example.test', password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800);
    expect(refused.body).toMatchObject({ code: 'too-many-requests', params: { minutes: 15 } });
    const { login } = await hireWithRoles(app, company, ['supervisor']);
    expect((await trying(login, password)).status).toBe(200);
  });

  it('counts a try as often as it comes, also under one idempotency key', async () => {
    const body = { login: 'admin@example.test', password: 'wrong', staySignedIn: false };
    const again = () => app.anyone().send(personEndpoints.signIn, { body, key: 'one-gesture' });
    for (let time = 0; time < 10; time += 1) expect((await again()).status).toBe(401);
    expect((await again()).status).toBe(429);
  });

  it('counts tries that come all at once', async () => {
    const tries = await Promise.all(Array.from({ length: 25 }, () => trying('admin@example.test', 'wrong')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('forgets failures after a success, and after a quarter of an hour', async () => {
    for (let time = 0; time < 9; time += 1) await trying('admin@example.test', 'wrong');
    expect((await trying('admin@example.test', password)).status).toBe(200);
    for (let time = 0; time < 10; time += 1) await trying('admin@example.test', 'wrong');
    await app.sql(`UPDATE sign_in_attempt SET at = at - interval '15 minutes'`);
    expect((await trying('admin@example.test', password)).status).toBe(200);
  });

  it('keeps machine time, wherever the clock of the company is moved', async () => {
    const browser = app.anyone();
    await trying('admin@example.test', password, browser);
    for (let time = 0; time < 10; time += 1) await trying('nobody@example.test', 'wrong');
    app.clock.set('2031-12-01T01:00:00Z');
    expect((await browser.send(personEndpoints.me)).status).toBe(200);
    expect((await trying('nobody@example.test', 'wrong')).status).toBe(429);
    app.clock.set('2026-12-01T01:00:00Z');
  });

  it('refuses an address after two hundred failures', async () => {
    await app.sql(
      `INSERT INTO sign_in_attempt (id, login_hash, address, at)
       SELECT gen_random_uuid(), n::text, address, clock_timestamp() FROM generate_series(1, 200) n,
         (VALUES ('127.0.0.1'), ('::ffff:127.0.0.1'), ('::1')) here (address)`,
    );
    expect((await trying('admin@example.test', password)).status).toBe(429);
  });

  it('lets nobody in who has left, and ends their sessions', async () => {
    const { client, employee, login } = await hireWithRoles(app, company, ['supervisor']);
    const { id, version } = employee;
    const body = employeeBodyOf(employee);
    const sent = { params: { employeeId: id }, body: { ...body, status: 'left' as const }, version };
    await company.administrator.call(personEndpoints.editEmployee, sent);
    expect((await client.refused(personEndpoints.me)).code).toBe('not-signed-in');
    expect((await trying(login, password)).status).toBe(401);
  });

  it('keeps neither name nor password of a failure', async () => {
    await trying('my-password-by-mistake', 'wrong');
    const rows = await app.sql('SELECT * FROM sign_in_attempt');
    expect(JSON.stringify(rows)).not.toContain('my-password');
  });
});

describe('an account', () => {
  it('refuses a common password, and one made of the name', async () => {
    const { id: employeeId } = await hire(company.administrator, company.site.id);
    for (const weak of ['qwertyuiop', 'Password123!', 'zhaomin2026']) {
      const sent = { params: { employeeId }, body: { login: 'zhaomin@example.test', password: weak } };
      expect(await company.administrator.refused(personEndpoints.openAccount, sent)).toMatchObject({
        status: 422,
        code: 'weak-password',
      });
    }
    const short = { params: { employeeId }, body: { login: 'zhaomin@example.test', password: 'short' } };
    const { errors } = await company.administrator.refused(personEndpoints.openAccount, short);
    expect(errors).toMatchObject([{ pointer: '/password', code: 'too-short' }]);
  });

  it('gets a new password that ends its sessions', async () => {
    const { client, employee, login } = await hireWithRoles(app, company, ['supervisor']);
    const changed = { login, password: 'another password of the tests' };
    await company.administrator.call(personEndpoints.openAccount, {
      params: { employeeId: employee.id },
      body: changed,
    });
    expect((await client.refused(personEndpoints.me)).code).toBe('not-signed-in');
    expect((await trying(login, password)).status).toBe(401);
    expect((await trying(login, changed.password)).status).toBe(200);
  });

  it('has a name of its own, in upper or lower case', async () => {
    const { id: employeeId } = await hire(company.administrator, company.site.id);
    const sent = { params: { employeeId }, body: { login: 'ADMIN@example.test', password } };
    const problem = await company.administrator.refused(personEndpoints.openAccount, sent);
    expect(problem).toMatchObject({ status: 409, code: 'already-exists' });
  });

  it('leaves no trace of the password anywhere', async () => {
    const rows = await app.sql<{ text: string }>(
      `SELECT audit_row::text AS text FROM audit_row UNION ALL SELECT idempotency_key::text FROM idempotency_key`,
    );
    expect(rows.some(({ text }) => text.includes(password))).toBe(false);
    const [account] = await app.sql<{ hash: string }>('SELECT password_hash AS hash FROM account LIMIT 1');
    expect(account?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,/);
  });

  it('remembers the language', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor']);
    expect((await client.call(personEndpoints.editMe, { body: { language: 'en' } })).language).toBe('en');
    const problem = await client.refused(personEndpoints.readEmployee, { params: { employeeId: company.site.id } });
    expect(problem.title).toBe('Not found');
  });

  it('makes everybody in a team a trainee there', async () => {
    const team = await addTeam(company.administrator, company.site.id, '热线班');
    const { client } = await hireWithRoles(app, company, [], { teamId: team.id });
    const { roles } = await client.call(personEndpoints.me);
    expect(roles).toEqual([{ role: 'trainee', siteId: company.site.id, teamId: team.id }]);
  });
});

describe('what everybody may know', () => {
  it('is the product, its clock, and no accounts outside the demo', async () => {
    expect(await app.anyone().call(personEndpoints.about)).toEqual({
      name: 'Fortnight',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as unknown,
      now: '2026-12-01T01:00:00Z',
      demo: false,
      demoAccounts: [],
    });
  });
});
