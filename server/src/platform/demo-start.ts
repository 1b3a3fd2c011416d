import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Client } from 'pg';
import type { Config } from './config';
import { SupportPool } from './database';
import { DatabaseProblem } from './database-problem';
import { DemoBuilder, type DemoLogin } from './demo-builder';
import { migrateDown, migrateUp, type Progress } from './migrator';
import { internalContext, withContext } from './request-context';
import { UnitOfWork } from './unit-of-work';

const began = 'demo-begun';
const done = 'demo-built';

/**
 * What was said about the demo against what the database holds, before anything in it is touched.
 * @throws DatabaseProblem for `--empty` on a demo, and for `--demo` on what is not empty.
 */
export async function ensureDemoFits({ demoAsked, databaseUrl, externalDatabaseUrl, dataDir }: Config): Promise<void> {
  if (demoAsked === null) return;
  const actions = await actionsOf(databaseUrl, `SELECT action FROM audit_row ORDER BY id LIMIT 1`);
  const isEmpty = actions.length === 0;
  const isDemo = actions[0] === began;
  const isEmbedded = externalDatabaseUrl === null;
  const place = isEmbedded ? dataDir : 'DATABASE_URL';
  const other = isEmbedded ? 'npm start -- --data-dir OTHER-FOLDER --empty' : 'DATABASE_URL=…/OTHER-DATABASE npm start';
  if (!demoAsked && isDemo) {
    throw new DatabaseProblem(
      `${place} 里是示例公司，不是空的 / the database in ${place} holds the demo company, so it cannot be started empty. ` +
        `Nothing was changed. Start beside it: ${other}; or go on with the demo: leave --empty out.`,
    );
  }
  if (demoAsked && !isEmpty && !isDemo) {
    throw new DatabaseProblem(
      `${place} 里已有数据，不会放入示例公司 / the database in ${place} holds data of your own; the demo company goes into an empty one only. ` +
        'Nothing was changed. Leave --demo out, or name another database.',
    );
  }
  if (isDemo && !isEmbedded && (await isHalfBuilt(databaseUrl))) {
    throw new DatabaseProblem(
      '示例公司没有建完 / the demo company in DATABASE_URL was cut off while it was built, or is being built by another instance. ' +
        'Wait for that one; else make the database anew (DROP DATABASE, CREATE DATABASE) and start again.',
    );
  }
}

/**
 * A demo that was cut off half-way is taken away before the next try. While it is built nobody can connect, so nothing
 * but its own rows can be lost. Somebody else's database is left as it is.
 */
export async function clearHalfBuiltDemo(config: Config, onProgress: Progress): Promise<void> {
  if (config.externalDatabaseUrl !== null || !(await isHalfBuilt(config.databaseUrl))) return;
  onProgress('上次示例数据未建完，重新开始 / the last demo was cut off; starting over');
  await migrateDown(config.databaseUrl);
  await migrateUp(config.databaseUrl);
}

/** Builds the demo company in an empty database. @returns the accounts to try; none where the data is people's own. */
export async function ensureDemo(app: INestApplicationContext, onProgress: Progress): Promise<readonly DemoLogin[]> {
  const builder = builderOf(app);
  if (!builder) return [];
  const { rows } = await app
    .get(SupportPool)
    .query<{ action: string }>('SELECT action FROM audit_row ORDER BY id LIMIT 1');
  const first = rows[0]?.action;
  if (first === undefined) {
    await mark(app, began);
    await withContext(internalContext('demo', `demo-${randomUUID()}`), () => builder.build(onProgress));
    await mark(app, done);
  }
  return first === undefined || first === began ? builder.logins() : [];
}

/** Whether the first act on record is the demo's: then nobody's own data is in it. */
export async function isDemo(databaseUrl: string): Promise<boolean> {
  const [first] = await actionsOf(databaseUrl, 'SELECT action FROM audit_row ORDER BY id LIMIT 1');
  return first === began;
}

async function isHalfBuilt(databaseUrl: string): Promise<boolean> {
  const marks = `SELECT action FROM audit_row WHERE action IN ('${began}', '${done}')`;
  return (await actionsOf(databaseUrl, marks)).length === 1;
}

/** None where there is no audit record yet. */
async function actionsOf(databaseUrl: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_tables WHERE tablename = 'audit_row'`);
    if (rowCount === 0) return [];
    return (await client.query<{ action: string }>(sql)).rows.map(({ action }) => action);
  } finally {
    await client.end();
  }
}

async function mark(app: INestApplicationContext, action: string): Promise<void> {
  await app.get(UnitOfWork).run(null, (tx) => tx.audit({ siteId: null, action, noun: 'demo', nounId: 'demo' }));
}

function builderOf(app: INestApplicationContext): DemoBuilder | null {
  try {
    return app.get(ModuleRef).get(DemoBuilder, { strict: false });
  } catch {
    return null;
  }
}
