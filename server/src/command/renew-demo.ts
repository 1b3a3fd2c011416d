import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { ensureDemo, isDemo } from '../platform/demo-start';
import { renewDatabase } from '../platform/embedded-postgres';
import { migrateUp } from '../platform/migrator';
import { CommandFault } from './command-fault';
import { ensureNobodyWorks } from './migrate';
import { type OpenDatabase, withDatabase } from './open-database';
import type { Words } from './read-words';
import { say } from './say';

/** Drops the demo company and builds it anew around today. */
export async function renewDemo({ flags }: Words): Promise<number> {
  if (!flags.has('renew'))
    throw new CommandFault('demo 需要 --renew / needs --renew, which drops the demo and builds it anew', 2);
  return withDatabase(async (database) => {
    await ensureMayGo(database);
    const { url, config } = database;
    await renewDatabase(url);
    await migrateUp(url);
    config.databaseUrl = url;
    if (config.secret === '') config.secret = randomBytes(32).toString('base64url');
    const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
    try {
      const logins = await ensureDemo(app, say);
      for (const { login, password, words } of logins) say(`    ${login.padEnd(24)} ${password}   ${words}`);
      return 0;
    } finally {
      await app.close();
    }
  });
}

/** @throws CommandFault for what is not ours to drop, and while a server works on it. */
async function ensureMayGo({ url, config, isJoined }: OpenDatabase): Promise<void> {
  if (config.externalDatabaseUrl !== null)
    throw new CommandFault(
      '外部数据库不能这样重建 / only the embedded database can be renewed; leave DATABASE_URL out.',
    );
  if (!(await isDemo(url)))
    throw new CommandFault(
      `${config.dataDir} 里不是示例公司，不能删除 / the database in ${config.dataDir} is not the demo company. Nothing was changed.`,
    );
  if (isJoined)
    throw new CommandFault(
      '服务器正在运行，请先停止（Ctrl-C）/ the server runs on it. Stop it first (Ctrl-C), then renew, then start.',
    );
  await ensureNobodyWorks(url);
}
