import { Logger as WorkerLogger, runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/migration-list.data';
import { DatabaseProblem } from './database-problem';
import { productVersion } from './product-version';

/** Any number that nothing else in the database locks. */
const migrationLock = 7_246_115;

const quietWorker = new WorkerLogger(() => () => undefined);

/** Told before each step: what is being done. */
export type Progress = (words: string) => void;

/**
 * Brings both schemas, ours and the job worker's, to this version. Instances that start together wait for the first.
 * @returns names of the migrations that were missing.
 */
export function migrateUp(databaseUrl: string, onProgress: Progress = () => undefined): Promise<string[]> {
  return underMigrationLock(databaseUrl, async (client) => {
    await refuseNewer(client);
    await runMigrations({ connectionString: databaseUrl, logger: quietWorker });
    return withDataSource(databaseUrl, async (dataSource) => {
      if (await dataSource.showMigrations()) onProgress('更新数据库结构 / bringing the database up to date');
      const done = await dataSource.runMigrations({ transaction: 'each' });
      return done.map(({ name }) => name);
    });
  });
}

/** Undoes our newest migrations, all unless told how many; rows go with their tables. The worker's schema stays. */
export function migrateDown(databaseUrl: string, count = migrations.length): Promise<void> {
  return underMigrationLock(databaseUrl, async (client) => {
    await refuseNewer(client);
    await withDataSource(databaseUrl, async (dataSource) => {
      for (let left = count; left > 0; left -= 1) await dataSource.undoLastMigration({ transaction: 'each' });
    });
  });
}

/** What a database has of this version's migrations, in the order in which it got them, and what a newer version brought. */
export interface MigrationStatus {
  readonly done: readonly string[];
  readonly missing: readonly string[];
  readonly newer: readonly string[];
}

/** Changes nothing, also in a database that is empty. */
export async function readMigrationStatus(databaseUrl: string): Promise<MigrationStatus> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return statusOf(await appliedIn(client));
  } finally {
    await client.end();
  }
}

function statusOf(applied: readonly string[]): MigrationStatus {
  const known = migrations.map((migration) => new migration().name);
  return {
    done: applied.filter((name) => known.includes(name)),
    missing: known.filter((name) => !applied.includes(name)),
    newer: applied.filter((name) => !known.includes(name)),
  };
}

async function appliedIn(client: Client): Promise<string[]> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migration'`,
  );
  if (rowCount === 0) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

/** A database that a newer version has changed may hold what this one would ruin. Throws DatabaseProblem. */
async function refuseNewer(client: Client): Promise<void> {
  const { newer } = statusOf(await appliedIn(client));
  if (newer.length === 0) return;
  throw new DatabaseProblem(
    `数据库由更新的版本写成 / this database was written by a newer version of Fortnight (${newer.join(', ')}); this is ${productVersion}. ` +
      'Nothing was changed. Start the newer version, or restore the backup that was made before the upgrade.',
  );
}

async function withDataSource<T>(databaseUrl: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations,
    migrationsTableName: 'migration',
    logging: false,
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Does work while no other instance migrates. The lock belongs to a connection of its own, so that it ends with the process whatever happens. */
export async function underMigrationLock<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await work(client);
  } finally {
    await client.end();
  }
}
