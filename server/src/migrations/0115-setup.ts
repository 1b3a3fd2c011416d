import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose installation it is, and the code with which a new one is set up. */
export class Setup0115 implements MigrationInterface {
  readonly name = 'Setup0000000000115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company (
        id boolean PRIMARY KEY CHECK (id),
        name text NOT NULL,
        version integer NOT NULL CHECK (version > 0)
      )`);
    await runner.query(`COMMENT ON COLUMN company.id IS 'always true: an installation belongs to one company'`);
    await runner.query(`INSERT INTO company (id, name, version) SELECT true, name, 1 FROM site ORDER BY name LIMIT 1`);
    await runner.query(`
      CREATE TABLE setup_code (
        id boolean PRIMARY KEY CHECK (id),
        code_hash text NOT NULL,
        made_at timestamptz NOT NULL
      )`);
    await runner.query(`COMMENT ON COLUMN setup_code.code_hash IS 'the code itself is printed once and kept nowhere'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE setup_code');
    await runner.query('DROP TABLE company');
  }
}
