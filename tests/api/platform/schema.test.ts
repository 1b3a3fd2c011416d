import { createTestDatabase, type TestDatabase } from '../../support/test-database';
import { Client } from 'pg';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Tables that belong to no site: the company and its sites, and what guards machines rather than people's plans. */
const siteless = [
  'audit_seal',
  'company',
  'http_session',
  'idempotency_key',
  'installation',
  'instance',
  'migration',
  'setup_code',
  'site',
  'tick_slot',
];
/** Where no site means the whole company, or somebody who is nobody yet. */
const companyWide = ['audit_row', 'domain_event', 'outbox_mail', 'sign_in_attempt'];

async function names(sql: string): Promise<string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}

describe('every table', () => {
  it('says to which site a row belongs', async () => {
    const without = await names(`
      SELECT table_name AS name FROM information_schema.tables t
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT EXISTS (
         SELECT FROM information_schema.columns c
          WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.column_name = 'site_id')
       ORDER BY 1`);
    expect(without).toEqual(siteless);
    const optional = await names(`
      SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'site_id' AND is_nullable = 'YES' ORDER BY 1`);
    expect(optional).toEqual(companyWide);
  });

  it('has a primary key, and moments with their zone', async () => {
    const keyless = await names(`
      SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'p')`);
    expect(keyless).toEqual([]);
    const zoneless = await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type LIKE 'time%without time zone'`);
    expect(zoneless).toEqual([]);
  });

  it('takes its moments from the domain’s clock, not from the database', async () => {
    const own = await names(`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_default ~* '(now|timestamp|current_)' AND table_name <> 'migration'`);
    // The one place that records the machine's time beside the domain's.
    expect(own).toEqual(['audit_row.recorded_at']);
  });
});
