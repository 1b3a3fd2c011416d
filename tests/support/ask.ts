import { Client, type QueryResultRow } from 'pg';

/** Rows of one statement on a connection of its own, in node-postgres's own types. */
export async function ask<Row extends QueryResultRow>(
  databaseUrl: string,
  sql: string,
  params: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...params])).rows;
  } finally {
    await client.end();
  }
}
