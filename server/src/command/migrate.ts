import { Client } from 'pg';
import { migrateDown, migrateUp, readMigrationStatus } from '../platform/migrator';
import { CommandFault } from './command-fault';
import { withDatabase } from './open-database';
import type { Words } from './read-words';
import { say } from './say';

/** Lists what the database has and what it lacks. @returns exit code: 1 where a newer version has been at work. */
export function migrateStatus(): Promise<number> {
  return withDatabase(async ({ url }) => {
    const { done, missing, newer } = await readMigrationStatus(url);
    for (const name of done) say(`  ✓ ${name}`);
    for (const name of missing) say(`  · ${name}`);
    for (const name of newer) say(`  ? ${name}`);
    say(`已有 ${done.length}，尚缺 ${missing.length} / ${done.length} done, ${missing.length} to do`);
    if (newer.length === 0) return 0;
    say(`有 ${newer.length} 项来自更新的版本 / ${newer.length} come from a newer version: start that one`);
    return 1;
  });
}

/** Brings the tables up to date; in a database without tables, makes them. */
export function migrateUpNow(): Promise<number> {
  return withDatabase(
    async ({ url }) => {
      const done = await migrateUp(url);
      for (const name of done) say(`  ✓ ${name}`);
      say(done.length === 0 ? '已是最新 / up to date already' : `完成 ${done.length} 项 / ${done.length} done`);
      return 0;
    },
    { mayMake: true },
  );
}

/** Undoes the latest changes, where somebody has said that the rows may go and nobody works on them. */
export async function migrateDownNow({ texts, flags }: Words): Promise<number> {
  const count = Number(texts['count'] ?? 1);
  if (!Number.isInteger(count) || count < 1)
    throw new CommandFault('--count 应为正整数 / must be a whole number from 1', 2);
  return withDatabase(async ({ url }) => {
    const { done } = await readMigrationStatus(url);
    const going = done.slice(-count).reverse();
    if (going.length === 0) throw new CommandFault('没有可撤销的变更 / there is nothing to undo');
    if (!flags.has('yes')) {
      throw new CommandFault(
        `将撤销 ${going.join('、')}，其中的数据会被删除；确认请加 --yes / this undoes ${going.join(', ')} and deletes the rows they hold. ` +
          'Make a backup, then say --yes',
        2,
      );
    }
    await ensureNobodyWorks(url);
    await migrateDown(url, going.length);
    for (const name of going) say(`  ✗ ${name}`);
    say(
      `已撤销 ${going.length} 项；此版本启动时会重新建立 / ${going.length} undone; a start of this version does them again`,
    );
    return 0;
  });
}

/** @throws CommandFault while a server is connected: it would meet tables that are gone. */
export async function ensureNobodyWorks(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('fortnight', 'fortnight-support')`,
    );
    if (rowCount === 0) return;
    throw new CommandFault(
      '服务器正在运行，请先停止 / a server works on this database. Stop every instance first, then try again.',
    );
  } finally {
    await client.end();
  }
}
