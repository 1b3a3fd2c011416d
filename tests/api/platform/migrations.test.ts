import { Client } from 'pg';
import { TemplateTopic0194 } from '../../../server/src/migrations/0194-template-topic';
import { Qualification0205 } from '../../../server/src/migrations/0205-qualification';
import { migrations } from '../../../server/src/migrations/migration-list.data';
import { DatabaseProblem } from '../../../server/src/platform/database-problem';
import { migrateDown, migrateUp } from '../../../server/src/platform/migrator';
import { createEmptyDatabase, type TestDatabase } from '../../support/test-database';

let database: TestDatabase;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());

/** Everything that a schema says of itself: columns, constraints, indexes, triggers, functions. */
const shape = `
  SELECT 'column' AS kind, table_name || '.' || column_name AS name,
         concat_ws(' ', data_type, udt_name, is_nullable, column_default, generation_expression, identity_generation) AS told
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migration'
  UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migration'::regclass
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'
  UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
  ORDER BY 1, 2, 3`;

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('up, down and up again leaves the same schema, also with rows in it', async () => {
  expect(await migrateUp(database.url)).toHaveLength(migrations.length);
  const before = await query(shape);
  expect(before.length).toBeGreaterThan(20);
  await query(
    `INSERT INTO audit_row (at, action, noun, noun_id, format) VALUES ('2026-01-01T00:00:00Z', 'a', 'b', 'c', 1)`,
  );
  await query(`INSERT INTO domain_event (at, name, payload) VALUES ('2026-01-01T00:00:00Z', 'a', '{}')`);
  await query(`SELECT graphile_worker.add_job('waiting', '{}')`);
  await migrateDown(database.url);
  expect(await query(shape)).toEqual([]);
  expect(await query('SELECT * FROM migration')).toEqual([]);
  await migrateUp(database.url);
  expect(await query(shape)).toEqual(before);
  expect(await query('SELECT task_identifier FROM graphile_worker.jobs')).toEqual([{ task_identifier: 'waiting' }]);
});

test('of instances that start together one migrates and the others wait', async () => {
  const done = await Promise.all([migrateUp(database.url), migrateUp(database.url), migrateUp(database.url)]);
  expect(done.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
});

test('a database of a newer version is refused with a sentence, and left as it is', async () => {
  await migrateUp(database.url);
  await query(`INSERT INTO migration (timestamp, name) VALUES (9999000000000, 'Future9999000000000')`);
  const before = await query(shape);
  const outcome = await migrateUp(database.url).catch((error: unknown) => error as Error);
  expect(outcome).toBeInstanceOf(DatabaseProblem);
  expect((outcome as Error).message).toContain('newer version of Fortnight (Future9999000000000)');
  expect(await query(shape)).toEqual(before);
});

test('the topics of a template keep their order from the list to the rows and back', async () => {
  await migrateUp(database.url);
  const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const [site, programme, template, ...topics] = [1, 2, 3, 13, 11, 12].map(id);
  await query(`
    INSERT INTO site (id, name, zone, country, opens_locally, closes_locally, anchor_monday, is_active, version)
    VALUES ('${site}', 'a', 'UTC', 'CN', '08:00', '20:00', '2026-01-05', true, 1);
    INSERT INTO programme VALUES ('${programme}', '${site}', 'P1', 0, 'a', 'a', 1);
    INSERT INTO topic (id, site_id, code, programme_code, position, name, short_name, name_en, short_name_en, is_active, version)
    SELECT each::uuid, '${site}', each, 'P1', 0, 'a', 'a', 'a', 'a', true, 1 FROM unnest('{${topics.join()}}'::text[]) AS each;
    INSERT INTO template (id, site_id, programme_id, name, name_en, rules, extra_on, except_on, on_day_off,
      starts_locally, minutes, audience, instructor_roles, is_active, version, by_promise, working_days_only)
    VALUES ('${template}', '${site}', '${programme}', 'a', 'a', '{FREQ=WEEKLY}', '{}', '{}', 'skip',
      '09:00', 60, 'team', '{supervisor}', true, 1, false, true);
    INSERT INTO template_topic SELECT '${site}', '${template}', place - 1, topic_id
      FROM unnest('{${topics.join()}}'::uuid[]) WITH ORDINALITY AS named (topic_id, place)`);
  const rows = 'SELECT * FROM template_topic ORDER BY position';
  const before = await query(rows);
  const migration = new TemplateTopic0194();
  const runner = { query } as unknown as Parameters<TemplateTopic0194['up']>[0];
  await new Qualification0205().down(runner);
  await migration.down(runner);
  expect(await query('SELECT topic_ids FROM template')).toEqual([{ topic_ids: topics }]);
  await migration.up(runner);
  expect(await query(rows)).toEqual(before);
});

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [site, programme, template, topic, company, drill, leader, expert, captain, session] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
].map(idOf);
/** A leader by role, an expert by name, and a captain whose role no template names. */
const teachers = `
    INSERT INTO site (id, name, zone, country, opens_locally, closes_locally, anchor_monday, is_active, version)
    VALUES ('${site}', 'a', 'UTC', 'CN', '08:00', '20:00', '2026-01-05', true, 1);
    INSERT INTO programme VALUES ('${programme}', '${site}', 'P2b', 0, 'a', 'a', 1);
    INSERT INTO topic (id, site_id, code, programme_code, position, name, short_name, name_en, short_name_en, is_active, version)
    SELECT each::uuid, '${site}', each, code, 0, 'a', 'a', 'a', 'a', true, 1
      FROM unnest('{${topic},${company},${drill}}'::text[], '{P2b,P1,P3}'::text[]) AS new (each, code);
    INSERT INTO template (id, site_id, programme_id, name, name_en, rules, extra_on, except_on, on_day_off,
      starts_locally, minutes, audience, instructor_roles, is_active, version, by_promise, working_days_only)
    VALUES ('${template}', '${site}', '${programme}', 'a', 'a', '{FREQ=WEEKLY}', '{}', '{}', 'skip',
      '09:00', 60, 'team', '{team-leader}', true, 1, false, true);
    INSERT INTO employee (id, site_id, staff_number, name, post, hired_on, status, version)
    SELECT each::uuid, '${site}', right(each, 4), 'a', '', '2025-01-01', 'active', 1
      FROM unnest('{${leader},${expert},${captain}}'::text[]) AS each;
    INSERT INTO role_held (id, site_id, employee_id, role)
    VALUES (gen_random_uuid(), '${site}', '${leader}', 'team-leader'),
           (gen_random_uuid(), '${site}', '${captain}', 'security-captain');
    INSERT INTO session (id, site_id, branch, lineage, team_key, run, period_start, ordinal, original_on,
      original_starts_locally, programme_id, on_date, starts_locally, minutes, zone, starts_at, ends_at, state, coming,
      version, created_at)
    VALUES ('${session}', '${site}', '${session}', '${session}', '', 1, '2026-12-01', 1, '2026-12-01', '09:00',
      '${programme}', '2026-12-01', '09:00', 60, 'UTC', '2026-12-01T09:00Z', '2026-12-01T10:00Z', 'planned', 0, 1,
      '2026-11-01T00:00Z');
    INSERT INTO session_topic VALUES ('${site}', '${session}', '${drill}', 1);
    INSERT INTO session_instructor (site_id, session_id, employee_id, position, span, binding)
    SELECT site_id, id, '${expert}', 1, span, binding FROM session`;

test('whoever teaches when qualifications are introduced may go on: by role, and by name', async () => {
  await migrateUp(database.url);
  await query(teachers);
  const migration = new Qualification0205();
  const runner = { query } as unknown as Parameters<Qualification0205['up']>[0];
  await migration.down(runner);
  await migration.up(runner);
  expect(await query('SELECT employee_id, topic_id, valid_until, granted_by FROM qualification ORDER BY 1, 2')).toEqual(
    [
      [leader, topic],
      [leader, company],
      [expert, drill],
    ].map(([employee_id, topic_id]) => ({ employee_id, topic_id, valid_until: null, granted_by: null })),
  );
});
