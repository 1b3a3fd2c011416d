import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every room stands on: the record of acts, events, retried writes, ticks and browser sessions. */
export class Platform0001 implements MigrationInterface {
  readonly name = 'Platform0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['btree_gist', 'pg_trgm', 'citext']) {
      await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    }
    await runner.query(`
      CREATE TABLE audit_row (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        site_id uuid,
        actor_account_id uuid,
        actor_employee_id uuid,
        action text NOT NULL CHECK (action ~ '^[a-z]+(-[a-z]+)*$'),
        noun text NOT NULL CHECK (noun ~ '^[a-z]+(-[a-z]+)*$'),
        noun_id text NOT NULL,
        before jsonb,
        after jsonb,
        personal jsonb,
        request_id text,
        address text,
        format smallint NOT NULL
      )`);
    await runner.query('CREATE INDEX audit_row_noun ON audit_row (noun, noun_id, id)');
    await runner.query('CREATE INDEX audit_row_site ON audit_row (site_id, at)');
    await runner.query(
      `COMMENT ON COLUMN audit_row.site_id IS 'null: an act for the whole company, or before a site is known'`,
    );
    await runner.query(`COMMENT ON COLUMN audit_row.at IS 'domain time; recorded_at is the machine''s'`);
    await runner.query(`COMMENT ON COLUMN audit_row.personal IS 'outside the seal, so that a person can be forgotten'`);
    await runner.query(`
      CREATE TABLE domain_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        site_id uuid,
        name text NOT NULL CHECK (name ~ '^[a-z]+(-[a-z]+)*$'),
        payload jsonb NOT NULL,
        request_id text
      )`);
    await runner.query(`
      CREATE TABLE idempotency_key (
        account text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        unit smallint NOT NULL,
        request_hash text NOT NULL,
        answer json, -- not jsonb: a replay is the first answer to the byte
        at timestamptz NOT NULL,
        PRIMARY KEY (account, route, key, unit)
      )`);
    await runner.query('CREATE INDEX idempotency_key_at ON idempotency_key (at)');
    await runner.query(
      'CREATE TABLE tick_slot (job text NOT NULL, slot timestamptz NOT NULL, PRIMARY KEY (job, slot))',
    );
    await runner.query(`
      CREATE TABLE http_session (
        sid varchar PRIMARY KEY,
        sess json NOT NULL,
        expire timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX http_session_expire ON http_session (expire)');
    await runner.query(`CREATE INDEX http_session_account ON http_session ((sess->>'accountId'))`);
  }

  /** The extensions stay: they may have been there before us, and other tables may stand on them. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['http_session', 'tick_slot', 'idempotency_key', 'domain_event', 'audit_row']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
