import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what the instances of one installation know one another. */
export class Installation0100 implements MigrationInterface {
  readonly name = 'Installation0000000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        secret_mark text NOT NULL
      )`);
    await runner.query(
      `COMMENT ON COLUMN installation.secret_mark IS 'keyed hash: tells whether a SECRET is the same'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation');
  }
}
