import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/src/platform/embedded-postgres';
import { throwawayFolder } from '../../server/src/platform/embedded-sweep';

const runs = globalThis as typeof globalThis & { fortnightCluster?: EmbeddedPostgres };

/** Before all suites: a PostgreSQL for every worker, thrown away afterwards, unless TEST_DATABASE_URL names one. */
export default async function startCluster(): Promise<void> {
  process.env['FORTNIGHT_TEST_RUN'] = randomBytes(5).toString('hex');
  if (process.env['TEST_DATABASE_URL']) return;
  runs.fortnightCluster = await startEmbeddedPostgres({ dataDir: throwawayFolder(), throwaway: true });
  process.env['TEST_DATABASE_URL'] = runs.fortnightCluster.url;
}

/** After all suites. */
export async function stopCluster(): Promise<void> {
  if (!runs.fortnightCluster) return dropWorlds();
  await runs.fortnightCluster.stop();
  delete runs.fortnightCluster;
  delete process.env['TEST_DATABASE_URL'];
}

/** Worlds are built anew in each run, since their builders may have changed. */
async function dropWorlds(): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE datname LIKE $1',
    [`fortnight_world_${process.env['FORTNIGHT_TEST_RUN']}_%`],
  );
  for (const { name } of rows) await client.query(`DROP DATABASE ${name}`);
  await client.end();
}
