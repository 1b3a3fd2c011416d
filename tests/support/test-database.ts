import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { appRoleName } from '../../server/src/platform/app-role';
import { migrateUp } from '../../server/src/platform/migrator';

const migrationsDir = join(__dirname, '../../server/src/migrations');
/** Any number that nothing else in the maintenance database locks. */
const buildLock = 5_120_418;

/** A database of one test file's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A fresh database with both schemas and no rows, cloned from a template that is built once for these migrations. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate();
  const name = `fortnight_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdministrator((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

/** An empty database without any schema, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `fortnight_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdministrator((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

/** Runs work on a connection of the cluster's administrator, outside of any test database. */
export async function asAdministrator<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Workers start at once: the first builds, the others wait at the lock. Nobody may connect to a template, because a
 * clone of a database with connections fails.
 */
function ensureTemplate(): Promise<string> {
  const name = `fortnight_template_${migrationsHash()}`;
  return asAdministrator(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [buildLock]);
    const { rows } = await client.query<{ ready: boolean }>(
      'SELECT NOT datallowconn AS ready FROM pg_database WHERE datname = $1',
      [name],
    );
    if (rows[0]?.ready) return name;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    await migrateUp(urlOf(name));
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    return name;
  });
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsDir).sort())
    hash.update(file).update(readFileSync(join(migrationsDir, file)));
  return hash.digest('hex').slice(0, 16);
}

async function dropDatabase(name: string): Promise<void> {
  await asAdministrator(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS "${appRoleName(name)}"`);
  });
}

function urlOf(database: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function clusterUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error('TEST_DATABASE_URL is not set: run through tests/jest.config.cjs, which starts a PostgreSQL');
  return url;
}
