import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../server/launch/tree.mjs';

/** One throw-away PostgreSQL for the whole run; an own one in TEST_DATABASE_URL (a superuser's) goes first. */
export async function provideDatabase() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const load = (name) => import(pathToFileURL(join(root, 'server', 'dist', 'platform', `${name}.js`)).href);
  const [{ startEmbeddedPostgres }, { throwawayFolder }] = await Promise.all([
    load('embedded-postgres'),
    load('embedded-sweep'),
  ]);
  return startEmbeddedPostgres({ dataDir: throwawayFolder(), throwaway: true });
}
