import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/src/platform/embedded-postgres';

const runs = globalThis as typeof globalThis & { fortnightCluster?: EmbeddedPostgres };

/** Before all suites: a PostgreSQL for every worker, thrown away afterwards, unless TEST_DATABASE_URL names one. */
export default async function startCluster(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'fortnight-test-'));
  runs.fortnightCluster = await startEmbeddedPostgres({ dataDir, throwaway: true });
  process.env['TEST_DATABASE_URL'] = runs.fortnightCluster.url;
}

/** After all suites. */
export async function stopCluster(): Promise<void> {
  if (!runs.fortnightCluster) return;
  await runs.fortnightCluster.stop();
  delete runs.fortnightCluster;
  delete process.env['TEST_DATABASE_URL'];
}
