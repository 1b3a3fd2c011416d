import type { TestApp } from './test-app';

/** How many rows each table of the house holds, those of browser sessions apart: signing in is not what is tested. */
export async function rowCounts(app: TestApp): Promise<Readonly<Record<string, number>>> {
  const tables = await app.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'http_session' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await app.sql<{ count: number }>(`SELECT count(*) AS count FROM "${name}"`);
    counts[name] = row?.count ?? 0;
  }
  return counts;
}
