import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, escapeLiteral } from 'pg';
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
  const { name } = await migratedTemplate();
  return cloneOf(name);
}

/**
 * A database with a world in it: `build` makes it once in a run, whoever asks for that name gets a copy, and what
 * `build` told about it (as JSON keeps it). Nobody may be connected to the database when `build` has ended.
 */
export async function createWorldDatabase<T extends object>(
  world: string,
  build: (database: TestDatabase) => Promise<T>,
): Promise<{ readonly database: TestDatabase; readonly told: T }> {
  const { name: migrated } = await migratedTemplate();
  const run = process.env['FORTNIGHT_TEST_RUN'] ?? '';
  const { name, told } = await ensureTemplate(`fortnight_world_${run}_${world}`, migrated, (database) =>
    build(database),
  );
  return { database: await cloneOf(name), told: JSON.parse(told) as T };
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

/** Copying files leaves less behind in memory than writing a copy through the log, and takes a third of the time. */
async function cloneOf(template: string): Promise<TestDatabase> {
  const name = `fortnight_test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdministrator((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

function migratedTemplate(): Promise<Template> {
  return ensureTemplate(`fortnight_template_${migrationsHash()}`, 'template0', async ({ url }) => {
    await migrateUp(url);
    return {};
  });
}

/** A database to clone; its comment keeps what its builder told of it. */
interface Template {
  readonly name: string;
  readonly told: string;
}

/**
 * Workers start at once: the first builds, the others wait at the lock. Nobody may connect to a template, because a
 * clone of a database with connections fails.
 */
function ensureTemplate(
  name: string,
  from: string,
  build: (database: TestDatabase) => Promise<object>,
): Promise<Template> {
  return asAdministrator(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [buildLock]);
    const { rows } = await client.query<{ told: string }>(
      `SELECT coalesce(shobj_description(oid, 'pg_database'), '') AS told
         FROM pg_database WHERE datname = $1 AND NOT datallowconn`,
      [name],
    );
    if (rows[0]) return { name, told: rows[0].told };
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`);
    const told = JSON.stringify(await build({ url: urlOf(name), drop: () => dropDatabase(name) }));
    await client.query(`COMMENT ON DATABASE ${name} IS ${escapeLiteral(told)}`);
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    return { name, told };
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
