import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { destination, type DestinationStream } from 'pino';
import { AppModule } from './app.module';
import { ownerWords, provideAppRole } from './platform/app-role';
import { SetupCodes } from './person/setup-codes';
import { Config, WrongConfiguration } from './platform/config';
import { createApp } from './platform/create-app';
import { clearHalfBuiltDemo, ensureDemo, ensureDemoFits } from './platform/demo-start';
import type { DemoLogin } from './platform/demo-builder';
import { DatabaseProblem } from './platform/database-problem';
import { startEmbeddedPostgres } from './platform/embedded-postgres';
import { ensureUsable } from './platform/external-postgres';
import { Heartbeat } from './platform/jobs/heartbeat';
import { JobRunner } from './platform/jobs/job-runner';
import { TickClock } from './platform/jobs/tick-clock';
import { makeLogger } from './platform/logger';
import { migrateUp, underMigrationLock } from './platform/migrator';
import { keepSecret } from './platform/secret';
import { ensureSameSecret } from './platform/secret-mark';
import { cutAfterGrace, endInOrder } from './platform/shutdown';

const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** From configuration to an address that answers. Each step needs the one before it. */
async function start(): Promise<void> {
  const config = new Config(process.env);
  const lastSteps: (() => Promise<unknown>)[] = [];
  endInOrder(lastSteps);
  mkdirSync(config.dataDir, { recursive: true });
  if (config.secret === '') config.secret = keepSecret(config.dataDir);
  config.databaseUrl = await provideDatabase(config, lastSteps);
  await ensureDemoFits(config);
  await migrateUp(config.databaseUrl, say);
  await ensureSameSecret(config.databaseUrl, config.secret);
  if (config.demo) await clearHalfBuiltDemo(config, say);
  config.databaseUrl = await workAsAppRole(config);
  const app = await createApp(AppModule.with(config), config, makeLogger(config.logLevel, logPlace(config)));
  lastSteps.unshift(() => close(app));
  await app.get(Heartbeat).start();
  const logins = config.demo ? await ensureDemo(app, say) : [];
  const setupCode = await app.get(SetupCodes).issue();
  await listen(app, config);
  await app.get(JobRunner).start();
  await app.get(TickClock).start();
  greet(config, logins, setupCode);
}

async function provideDatabase(config: Config, lastSteps: (() => Promise<unknown>)[]): Promise<string> {
  if (config.externalDatabaseUrl !== null) return ensureUsable(config.externalDatabaseUrl);
  const database = await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress: say });
  lastSteps.push(() => database.stop());
  return database.url;
}

/** From here on the application may no longer change tables or rewrite the record of acts, where PostgreSQL lets us say so. */
async function workAsAppRole({ databaseUrl, secret, appDatabaseUrl }: Config): Promise<string> {
  const role = await underMigrationLock(databaseUrl, () => provideAppRole(databaseUrl, secret, appDatabaseUrl));
  if (role.whyOwner !== null) say(ownerWords(role.whyOwner));
  return role.url;
}

async function listen(app: NestExpressApplication, { port, host }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new CannotStart(
        `端口 ${port} 已被占用。请换一个端口 / Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`,
      );
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
      throw new CannotStart(
        `不能监听 ${host}:${port} / cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`,
      );
    }
    throw error;
  }
}

async function close(app: NestExpressApplication): Promise<void> {
  cutAfterGrace(app.getHttpServer() as Server);
  await app.close();
}

function greet(config: Config, logins: readonly DemoLogin[], setupCode: string | null): void {
  say(`\n  训程 Fortnight  ${config.publicUrl}\n`);
  for (const words of config.advice) say(`  ! ${words}\n`);
  if (process.stdout.isTTY) say(`  日志 / log: ${logFile(config)}\n`);
  if (setupCode !== null) {
    say('  全新安装，请打开这个地址完成设置 / a new installation: open this address to set it up');
    say(`    ${config.publicUrl}/setup#${setupCode}`);
    say(
      `    安装码 / setup code  ${setupCode}  （用一次即失效，重启会换新 / works once; a restart makes a new one）\n`,
    );
  }
  if (logins.length === 0) return;
  say('  示例账号 / demo accounts');
  for (const { login, password, words } of logins) say(`    ${login.padEnd(24)} ${password}   ${words}`);
  say('');
}

/** At a terminal people read the greeting, not JSON lines; a service's lines go to whoever collects them. */
function logPlace(config: Config): DestinationStream | undefined {
  return process.stdout.isTTY ? destination({ dest: logFile(config), mkdir: true, sync: true }) : undefined;
}

function logFile({ dataDir }: Config): string {
  return join(dataDir, 'server.log');
}

/** A reason not to start that a person can mend; told without a stack. */
class CannotStart extends Error {}

function isForPeople(error: unknown): error is Error {
  return error instanceof CannotStart || error instanceof WrongConfiguration || error instanceof DatabaseProblem;
}

start().catch((error: unknown) => {
  process.stderr.write(
    `\n${isForPeople(error) ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
