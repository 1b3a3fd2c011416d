import type { MigrationInterface, QueryRunner } from 'typeorm';

const records = ['audit_row', 'audit_seal'];

/**
 * The chain over the record of acts, and a last line against changing either. What is personal may be forgotten by the
 * database's owner; the application's role may change nothing at all.
 */
export class AuditSeal0091 implements MigrationInterface {
  readonly name = 'AuditSeal0000000000091';

  async up(runner: QueryRunner): Promise<void> {
    // No foreign key: a row that somebody took away must be found missing, not make its seal impossible.
    await runner.query(`
      CREATE TABLE audit_seal (
        number bigint PRIMARY KEY CHECK (number > 0),
        audit_row_id bigint NOT NULL UNIQUE,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$')
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is a record of acts: it only grows', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_row_stays BEFORE DELETE OR UPDATE OF id, at, recorded_at, site_id, actor_account_id,
        actor_employee_id, action, noun, noun_id, before, after, request_id, address, format ON audit_row
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
    await runner.query(`
      CREATE TRIGGER audit_seal_stays BEFORE DELETE OR UPDATE ON audit_seal
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`);
    for (const table of records) {
      await runner.query(`
        CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_row_is_not_emptied ON audit_row');
    await runner.query('DROP TRIGGER audit_row_stays ON audit_row');
    await runner.query('DROP TABLE audit_seal');
    await runner.query('DROP FUNCTION refuse_rewriting');
  }
}
