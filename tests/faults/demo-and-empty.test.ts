import { rmSync } from 'node:fs';
import { keptFolder } from '../../server/src/platform/embedded-sweep';
import { type AppProcess, type AppProcessOptions, startAppProcess } from '../support/app-process';
import { ask } from '../support/ask';
import { runFortnight } from '../support/run-fortnight';
import { createEmptyDatabase } from '../support/test-database';

const now = '2026-12-01T01:07:00Z';
const withoutWord = { demo: false, now } as const;

async function signsIn({ url }: AppProcess, login: string, password: string): Promise<boolean> {
  const body = JSON.stringify({ login, password, staySignedIn: false });
  const headers = { 'Content-Type': 'application/json', Origin: url };
  return (await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body })).status === 200;
}

/** Starts, does the work, stops. */
async function during(options: AppProcessOptions, work: (app: AppProcess) => Promise<void>): Promise<void> {
  const app = await startAppProcess(options);
  try {
    await work(app);
  } finally {
    await app.stop();
  }
}

describe('an embedded database', () => {
  let folder: string;
  beforeEach(() => {
    folder = keptFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...words: string[]) => runFortnight(words, { DATA_DIR: folder, NOW: now });
  const start = (DEMO?: string): AppProcessOptions => ({
    ...{ ...withoutWord, embeddedIn: folder },
    ...(DEMO === undefined ? {} : { env: { DEMO } }),
  });

  test('with the demo is not started empty, and is renewed only while nobody runs it', async () => {
    await during(start(), async (app) => {
      expect(await signsIn(app, 'supervisor@demo.test', 'fortnight-demo')).toBe(true);
      const made = await run('create-admin', '--login', 'own@x.test', '--name', 'Own');
      const password = /password {3}(\S+)/.exec(made.out)?.[1] ?? '';
      expect(await signsIn(app, 'own@x.test', password)).toBe(true);
      expect(await run('verify-audit')).toMatchObject({ code: 0 });
      expect(await run('demo', '--renew')).toMatchObject({
        code: 1,
        err: expect.stringContaining('Stop it first') as string,
      });
    });
    await expect(startAppProcess(start('false'))).rejects.toThrow('holds the demo company');
    expect(await run('demo', '--renew')).toMatchObject({
      code: 0,
      out: expect.stringContaining('trainee@demo.test') as string,
    });
    await during(start(), async (app) => {
      expect(await signsIn(app, 'supervisor@demo.test', 'fortnight-demo')).toBe(true);
      expect(await signsIn(app, 'own@x.test', 'anything at all')).toBe(false);
    });
  }, 120_000);

  test('started empty stays without a demo, also where the word is missing later', async () => {
    await run('create-admin', '--login', 'own@x.test', '--name', 'Own');
    expect(await run('demo', '--renew')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not the demo company') as string,
    });
    for (const word of ['false', undefined]) {
      await during(start(word), async (app) => {
        expect(await signsIn(app, 'supervisor@demo.test', 'fortnight-demo')).toBe(false);
      });
    }
    await expect(startAppProcess(start('true'))).rejects.toThrow('holds data of your own');
  });
});

describe('a PostgreSQL of one’s own', () => {
  test.each([
    ['without a word', {}],
    ['on an address that others reach', { HOST: '0.0.0.0' }],
  ])('gets no demo %s', async (_, env) => {
    const database = await createEmptyDatabase();
    await during({ ...withoutWord, databaseUrl: database.url, env }, async () => {
      expect(await ask(database.url, `SELECT FROM audit_row WHERE noun = 'demo'`)).toEqual([]);
    });
    await database.drop();
  });

  test('that is not empty gets none although somebody says --demo', async () => {
    const database = await createEmptyDatabase();
    const env = { DATABASE_URL: database.url };
    await runFortnight(['create-admin', '--login', 'own@x.test', '--name', 'Own'], env);
    await expect(startAppProcess({ databaseUrl: database.url })).rejects.toThrow('holds data of your own');
    expect(await ask(database.url, 'SELECT FROM employee')).toHaveLength(1);
    await database.drop();
  });
});
