import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { SealAuditTick } from '../../server/src/platform/audit/seal-audit.tick';
import { startAppProcess } from '../support/app-process';
import { ask } from '../support/ask';
import { runFortnight } from '../support/run-fortnight';
import { findSystemPostgres, startSystemPostgres, type SystemPostgres } from '../support/system-postgres';
import { TableCopies } from '../support/table-copies';
import { startTestApp, type TestApp } from '../support/test-app';

/** The embedded PostgreSQL brings no pg_dump: without a PostgreSQL of the system there is nothing to try it with. */
const programs = findSystemPostgres();
const roles = join(__dirname, '../../server/docker/database-roles.sh');
const passwords = { OWNER_PASSWORD: 'owner', APP_PASSWORD: 'app' };

describe('a backup that is taken while people write', () => {
  if (programs === null) {
    test.skip('is tried where PostgreSQL is installed: apt-get install postgresql', () => undefined);
    return;
  }
  let postgres: SystemPostgres;
  let elsewhere: SystemPostgres;
  let app: TestApp;
  let folder: string;
  const urlOf = ({ url }: SystemPostgres, role: string) => {
    const made = new URL(url);
    [made.username, made.password, made.pathname] = [`fortnight_${role}`, role, '/fortnight'];
    return made.href;
  };
  const on = (which: SystemPostgres) => ({
    ...{ DATABASE_URL: urlOf(which, 'owner'), APP_DATABASE_URL: urlOf(which, 'app'), DATA_DIR: folder },
    SECRET: 'a secret of the tests, long enough for anything',
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fortnight-backup-'));
    [postgres, elsewhere] = await Promise.all(
      [1, 2].map(() => startSystemPostgres(programs)) as [Promise<SystemPostgres>, Promise<SystemPostgres>],
    );
    for (const each of [postgres, elsewhere]) await each.run('sh', [roles], passwords);
    const words = ['create-admin', '--login', 'boss@x.test', '--name', '王总', '--password-stdin'];
    // The server makes the tables and gives the application's role its rights; then people come.
    await (await startAppProcess({ databaseUrl: urlOf(postgres, 'owner'), demo: false, env: on(postgres) })).stop();
    await runFortnight(words, on(postgres), 'a fine long phrase');
    app = await startTestApp({ database: { url: urlOf(postgres, 'app'), drop: () => Promise.resolve() } });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await Promise.all([postgres.stop(), elsewhere.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('restores elsewhere row by row as of one moment, and its audit record verifies', async () => {
    const owner = await TableCopies.of(urlOf(postgres, 'owner'));
    const [account] = await ask<{ accountId: string; siteId: string }>(
      urlOf(postgres, 'owner'),
      `SELECT id AS "accountId", site_id AS "siteId" FROM account WHERE login = 'boss@x.test'`,
    );
    const me = await app.as({ accountId: account?.accountId ?? '' });
    const person = { name: '张三', teamId: null, post: '客服', hiredOn: '2026-11-01', mail: null, phone: null };
    const hire = (staffNumber: string) =>
      me.call(personEndpoints.createEmployee, {
        params: { siteId: account?.siteId ?? '' },
        body: { ...person, staffNumber, status: 'active' },
      });
    for (let number = 1; number <= 20; number += 1) await hire(`BEFORE-${number}`);
    await app.get(SealAuditTick).run();

    const snapshot = await owner.standStill();
    let isOver = false;
    const writing = (async () => {
      let number = 0;
      for (; !isOver || number < 5; number += 1) await hire(`DURING-${number}`);
      return number;
    })();
    const dump = join(folder, 'fortnight.dump');
    const asOwner = { PGUSER: 'fortnight_owner', PGPASSWORD: 'owner', PGDATABASE: 'fortnight' };
    await postgres.run('pg_dump', ['--format=custom', `--snapshot=${snapshot}`, `--file=${dump}`], asOwner);
    isOver = true;
    expect(await writing).toBeGreaterThanOrEqual(5);

    await elsewhere.run('pg_restore', ['--no-owner', '--exit-on-error', '--dbname=fortnight', dump], asOwner);
    const restored = await TableCopies.of(urlOf(elsewhere, 'owner'));
    expect(await restored.checksums()).toEqual(await owner.checksums());
    await Promise.all([owner.close(), restored.close()]);
    const verified = await runFortnight(['verify-audit'], on(elsewhere));
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/[2-9]\d rows sealed/)]);
    const again = await startAppProcess({ databaseUrl: urlOf(elsewhere, 'owner'), demo: false, env: on(elsewhere) });
    expect((await fetch(`${again.url}/api/health`)).ok).toBe(true);
    await again.stop();
  }, 120_000);
});
