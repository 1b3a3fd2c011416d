import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/src/platform/embedded-postgres';
import { throwawayFolder } from '../../server/src/platform/embedded-sweep';

const runs = globalThis as typeof globalThis & { fortnightCluster?: EmbeddedPostgres };

/** Before all suites: a PostgreSQL for every worker, thrown away afterwards, unless TEST_DATABASE_URL names one. */
export default async function startCluster(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  runs.fortnightCluster = await startEmbeddedPostgres({ dataDir: throwawayFolder(), throwaway: true });
  process.env['TEST_DATABASE_URL'] = runs.fortnightCluster.url;
}

/** After all suites. */
export async function stopCluster(): Promise<void> {
  if (!runs.fortnightCluster) return;
  await runs.fortnightCluster.stop();
  delete runs.fortnightCluster;
  delete process.env['TEST_DATABASE_URL'];
}
