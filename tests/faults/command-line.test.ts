import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealAuditTick } from '../../server/src/platform/audit/seal-audit.tick';
import { provideAppRole } from '../../server/src/platform/app-role';
import { UnitOfWork } from '../../server/src/platform/unit-of-work';
import { type AppProcess, startAppProcess } from '../support/app-process';
import { ask } from '../support/ask';
import { runFortnight } from '../support/run-fortnight';
import { startTestApp, type TestApp } from '../support/test-app';
import { createEmptyDatabase, type TestDatabase } from '../support/test-database';
import { ThingModule } from '../support/things';

const phrase = 'a fine long phrase';
const administrator = ['create-admin', '--login', 'boss@x.test', '--name', '王总', '--password-stdin'];
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fortnight-command-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const on = (database: { readonly url: string }) => ({ DATABASE_URL: database.url, DATA_DIR: dataDir });

async function statusOfSignIn(url: string, login: string, password: string): Promise<number> {
  const body = JSON.stringify({ login, password, staySignedIn: false });
  const headers = { 'Content-Type': 'application/json', Origin: url };
  return (await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body })).status;
}

describe('words that mean nothing', () => {
  test.each([
    [[], '', 'create-admin'],
    [['creat-admin'], 'there is no command "creat-admin"', 'create-admin'],
    [['migrate', 'sideways'], 'there is no command "migrate sideways"', 'migrate down'],
    [['create-admin', '--logn', 'x'], '--logn is not an option', '--login'],
    [['create-admin', '--login'], '--login lacks its value', '--login'],
    [['create-admin', 'boss'], 'the word "boss" is one too many', '--login'],
    [['create-admin', '--login', 'a'], 'needs --name', '--name'],
    [['create-admin', '--login', 'a', '--name', 'b', '--zone', 'Mars'], 'no time zone "Mars"', 'Asia/Shanghai'],
    [['migrate', 'down', '--count', 'all'], 'whole number', '--count'],
    [['verify-audit', '--anchor', '5'], 'NUMBER:HASH', '--anchor'],
    [['demo'], 'needs --renew', '--renew'],
    [['adopt-secret'], 'Say --yes', '--yes'],
  ])('%j are explained, with what is possible instead', async (args, fault, remedy) => {
    const { code, out, err } = await runFortnight(args, { DATA_DIR: dataDir });
    expect(code).toBe(2);
    expect(err).toContain(fault);
    expect(out + err).toContain(remedy);
  });

  test('the help is in both languages, and a folder without a database is told', async () => {
    const { code, out } = await runFortnight(['--help'], {});
    expect([code, out.includes('核对审计链'), out.includes('exit code 1')]).toEqual([0, true, true]);
    const nothing = await runFortnight(['verify-audit'], { DATA_DIR: join(dataDir, 'nowhere') });
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('no database in')]);
  });
});

describe('on a PostgreSQL of one’s own', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  test('an administrator is made in an empty database, and another beside a running server', async () => {
    const first = await runFortnight([...administrator, '--site', '滨江管理处'], on(database), `${phrase}\n`);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('王总, 滨江管理处') as string });
    expect(first.out).not.toContain(phrase);
    const app = await startAppProcess({ databaseUrl: database.url, demo: false });
    try {
      expect(await statusOfSignIn(app.url, 'boss@x.test', phrase)).toBe(200);
      const second = await runFortnight(
        ['create-admin', '--login', 'b@x.test', '--name', 'Bo', '--language', 'en'],
        on(database),
      );
      const password = /password {3}(\S+)/.exec(second.out)?.[1] ?? '';
      expect(password).toHaveLength(16);
      expect(await statusOfSignIn(app.url, 'b@x.test', password)).toBe(200);
      const down = await runFortnight(['migrate', 'down', '--yes'], on(database));
      expect([down.code, down.err]).toEqual([1, expect.stringContaining('Stop every instance first')]);
    } finally {
      await app.stop();
    }
    const rows = `SELECT language, (SELECT count(*)::int FROM role_held r WHERE r.employee_id = a.employee_id) AS roles FROM account a ORDER BY login`;
    expect(await ask(database.url, rows)).toEqual([
      { language: 'en', roles: 1 },
      { language: 'zh-CN', roles: 1 },
    ]);
  });

  test('a weak password and a login that is taken are refused, and nothing is changed', async () => {
    const weak = await runFortnight(administrator, on(database), 'short');
    expect([weak.code, weak.err]).toEqual([1, expect.stringContaining('10 characters')]);
    await runFortnight(administrator, on(database), phrase);
    const again = await runFortnight(administrator, on(database), phrase);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('"boss@x.test" is taken')]);
    expect(await ask(database.url, 'SELECT login FROM account')).toHaveLength(1);
  });

  test('the role that was made for the application is enough for an administrator and for the audit', async () => {
    await runFortnight(['migrate', 'up'], on(database));
    const { url } = await provideAppRole(database.url, 'any secret at all', null);
    const env = { ...on(database), APP_DATABASE_URL: url };
    expect(await runFortnight(administrator, env, phrase)).toMatchObject({ code: 0 });
    expect(await runFortnight(['verify-audit'], env)).toMatchObject({ code: 0 });
  });

  test('tables are listed, made, undone and made again', async () => {
    const run = (...words: string[]) => runFortnight(['migrate', ...words], on(database));
    expect((await run('status')).out).toMatch(/0 done, \d+ to do/);
    expect(await run('down')).toMatchObject({ code: 1, err: expect.stringContaining('nothing to undo') as string });
    expect(await run('up')).toMatchObject({ code: 0, out: expect.stringContaining('✓ Installation') as string });
    expect((await run('up')).out).toContain('up to date already');
    expect(await run('down')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Say --yes'.toLowerCase()) as string,
    });
    expect(await run('down', '--yes', '--count', '2')).toMatchObject({ code: 0 });
    expect((await run('status')).out).toContain('2 to do');
    expect(await run('up')).toMatchObject({ code: 0 });
    await ask(database.url, `INSERT INTO migration (timestamp, name) VALUES (9999, 'Future0000000009999')`);
    expect(await run('status')).toMatchObject({ code: 1, out: expect.stringContaining('newer version') as string });
    expect(await run('up')).toMatchObject({ code: 1, err: expect.stringContaining('newer version') as string });
  });

  test('a server with another secret is refused until the database takes that secret', async () => {
    const start = (SECRET: string): Promise<AppProcess> =>
      startAppProcess({ databaseUrl: database.url, demo: false, env: { SECRET } });
    const [old, other] = ['the first secret, long enough for it', 'another secret, long enough for it'];
    await (await start(old)).stop();
    await expect(start(other)).rejects.toThrow('SECRET differs');
    await (await start(old)).stop();
    const env = { ...on(database), SECRET: other };
    expect((await runFortnight(['adopt-secret', '--yes'], env)).out).toContain('takes this SECRET now');
    await (await start(other)).stop();
    await expect(start(old)).rejects.toThrow('SECRET differs');
  });

  test('the description of the routes is the one that the server gives, without any database', async () => {
    const app = await startAppProcess({ databaseUrl: database.url, demo: false });
    const served: unknown = await (await fetch(`${app.url}/api/openapi.json`)).json();
    await app.stop();
    const { code, out } = await runFortnight(['openapi'], { DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' });
    expect([code, JSON.parse(out) as unknown]).toEqual([0, served]);
  });

  test('the demo is not renewed in it', async () => {
    const outcome = await runFortnight(['demo', '--renew'], on(database));
    expect([outcome.code, outcome.err]).toEqual([1, expect.stringContaining('only the embedded database')]);
  });
});

describe('the audit record', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp({ modules: [ThingModule] });
    for (const noun of ['a', 'b', 'c'])
      await app.get(UnitOfWork).run(null, (tx) => tx.audit({ siteId: null, action: 'made', noun, nounId: noun }));
    await app.get(SealAuditTick).run();
  });
  afterEach(() => app.close());
  const verify = (...words: string[]) => runFortnight(['verify-audit', ...words], on(app.database));

  test('is whole, with a head to note; a changed row ends with 1 and is named', async () => {
    const whole = await verify();
    expect([whole.code, whole.out]).toEqual([0, expect.stringContaining('3 rows sealed')]);
    const head = /--anchor: (\S+)/.exec(whole.out)?.[1] ?? '';
    expect((await verify('--anchor', head)).code).toBe(0);
    await ask(
      app.database.url,
      `SET session_replication_role = replica; UPDATE audit_row SET action = 'unmade' WHERE noun = 'b'`,
    );
    const [row] = await ask<{ id: string }>(app.database.url, `SELECT id FROM audit_row WHERE noun = 'b'`);
    const broken = await verify();
    expect([broken.code, broken.out]).toEqual([1, expect.stringContaining(`altered: audit_row ${row?.id}`)]);
    await ask(app.database.url, `SET session_replication_role = replica; DELETE FROM audit_seal WHERE number > 2`);
    expect((await verify('--anchor', head)).out).toContain('written anew');
  });
});
