import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody who cannot come can take another sitting of the same lesson. */
export class OtherRun0150 implements MigrationInterface {
  readonly name = 'OtherRun0000000000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invite ADD COLUMN instead_id uuid REFERENCES invite');
    await runner.query(`COMMENT ON COLUMN invite.instead_id IS 'the invite to the sitting that was taken instead'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invite DROP COLUMN instead_id');
  }
}
