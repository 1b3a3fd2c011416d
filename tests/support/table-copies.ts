import { Client } from 'pg';

/** The house's tables of one database: what they hold, and copies of it that outlive the tables. */
export class TableCopies {
  private constructor(private readonly client: Client) {}

  static async of(databaseUrl: string): Promise<TableCopies> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    return new TableCopies(client);
  }

  /** From now on sees one moment only, which a `pg_dump --snapshot` can share. */
  async standStill(): Promise<string> {
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const [row] = await this.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
    return row?.snapshot ?? '';
  }

  /** Rows and a checksum of each table that is there, whatever the order of its rows. */
  async checksums(): Promise<Readonly<Record<string, string>>> {
    const sums: Record<string, string> = {};
    for (const table of await this.tablesIn('public')) {
      const [sum] = await this.query<{ told: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '') AS told
           FROM (SELECT md5(t::text) AS row FROM public."${table}" t) AS rows`,
      );
      sums[table] = sum?.told ?? '';
    }
    return sums;
  }

  /** Copies every table. */
  async keep(): Promise<void> {
    await this.client.query('CREATE SCHEMA kept');
    for (const table of await this.tablesIn('public'))
      await this.client.query(`CREATE TABLE kept."${table}" AS TABLE public."${table}"`);
  }

  /** Tables that are there and whose rows are no longer those of their copies, in the columns that both have. */
  async changed(): Promise<string[]> {
    const changed: string[] = [];
    for (const table of await this.tablesIn('public')) {
      const kept = new Set(await this.columnsIn('kept', table));
      const columns = (await this.columnsIn('public', table)).filter((name) => kept.has(name));
      const rowsOf = (schema: string) => `SELECT row(${columns.join(', ')})::text AS row FROM ${schema}."${table}"`;
      const [found] = await this.query(
        `(${rowsOf('public')} EXCEPT ALL ${rowsOf('kept')}) UNION ALL (${rowsOf('kept')} EXCEPT ALL ${rowsOf('public')}) LIMIT 1`,
      );
      if (found) changed.push(table);
    }
    return changed;
  }

  /** Fills the tables from the copies in one go, so that no order of theirs is asked for. */
  async putBack(): Promise<void> {
    await this.client.query('SET session_replication_role = replica');
    for (const table of await this.tablesIn('kept')) {
      const list = (await this.columnsIn('public', table)).join(', ');
      await this.client.query(
        `INSERT INTO public."${table}" (${list}) OVERRIDING SYSTEM VALUE SELECT ${list} FROM kept."${table}"`,
      );
    }
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async columnsIn(schema: 'public' | 'kept', table: string): Promise<string[]> {
    const rows = await this.query<{ name: string }>(
      `SELECT quote_ident(column_name) AS name FROM information_schema.columns
        WHERE table_schema = '${schema}' AND table_name = '${table}' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    );
    return rows.map(({ name }) => name);
  }

  private async tablesIn(schema: 'public' | 'kept'): Promise<string[]> {
    const rows = await this.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = '${schema}' AND table_type = 'BASE TABLE' AND table_name <> 'migration' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  }

  private async query<Row extends object>(sql: string): Promise<Row[]> {
    return (await this.client.query<Row>(sql)).rows;
  }
}
