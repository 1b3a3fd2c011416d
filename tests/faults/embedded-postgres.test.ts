import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DatabaseProblem } from '../../server/src/platform/database-problem';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/src/platform/embedded-postgres';
import { startMark } from '../../server/src/platform/embedded-process';
import { sweepThrowaways, throwawayFolder } from '../../server/src/platform/embedded-sweep';

const dead = JSON.stringify({ pid: 2_000_000_000, mark: 'another boot' });

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

describe('the embedded PostgreSQL', () => {
  let folder = '';
  const running: EmbeddedPostgres[] = [];
  const start = async (throwaway = true) => {
    const database = await startEmbeddedPostgres({ dataDir: folder, throwaway });
    running.push(database);
    return database;
  };

  beforeEach(() => {
    folder = throwawayFolder();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((each) => each.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('sorts Chinese names by pinyin and finds trigrams in Chinese text', async () => {
    const { url } = await start();
    const names = await ask(
      url,
      `SELECT string_agg(n, ' ' ORDER BY n) AS names FROM (VALUES ('张三'), ('李四'), ('安娜'), ('王芳')) v(n)`,
    );
    expect(names).toEqual([{ names: '安娜 李四 王芳 张三' }]);
    await ask(
      url,
      'CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE EXTENSION pgcrypto; CREATE EXTENSION citext',
    );
    expect(await ask(url, `SELECT cardinality(show_trgm('业主识别')) > 0 AS found`)).toEqual([{ found: true }]);
  });

  it('lets nobody in without its password', async () => {
    const { url } = await start();
    const other = new URL(url);
    other.password = 'guess';
    await expect(ask(other.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('refuses a second start on the folder of a living one', async () => {
    await start();
    await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toThrow(DatabaseProblem);
    await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toThrow(`process ${process.pid}`);
  });

  it('takes over the server that a killed start left behind, with its data', async () => {
    const first = await start(false);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    const pid = serverOf(folder);
    writeFileSync(join(folder, 'app.pid'), dead);
    const second = await start(false);
    expect(serverOf(folder)).toBe(pid);
    expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  it('recovers when PostgreSQL itself was killed, too', async () => {
    const first = await start(false);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill(serverOf(folder), 'SIGKILL');
    writeFileSync(join(folder, 'app.pid'), dead);
    const second = await start(false);
    expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  });

  it('is not fooled by a pid that belongs to another program by now', async () => {
    await (await start(false)).stop();
    writeFileSync(
      join(folder, 'postgres', 'postmaster.pid'),
      `${process.pid}\n${folder}/postgres\n1\n5432\n\n127.0.0.1\n\nready   \n`,
    );
    const { url } = await start(false);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('makes a half-made cluster again', async () => {
    mkdirSync(join(folder, 'postgres.new'));
    writeFileSync(join(folder, 'postgres.new', 'PG_VERSION'), '18\n');
    const { url } = await start();
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('explains data of another PostgreSQL', async () => {
    await (await start(false)).stop();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toThrow('written by PostgreSQL 17');
    expect(existsSync(join(folder, 'app.pid'))).toBe(false);
  });

  it('leaves nothing of a throw-away database', async () => {
    const database = await start();
    const pid = serverOf(folder);
    await database.stop();
    expect(startMark(pid)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });

  it('sweeps the throw-away databases of killed runs, but no living one', async () => {
    const [killed, living] = [folder, throwawayFolder()];
    await start();
    const pid = serverOf(killed);
    writeFileSync(join(killed, 'app.pid'), dead);
    folder = living;
    await start();
    const sweeper = throwawayFolder();
    await sweepThrowaways(sweeper);
    rmSync(sweeper, { recursive: true });
    expect(startMark(pid)).toBeNull();
    expect([existsSync(killed), existsSync(living)]).toEqual([false, true]);
  });
});
