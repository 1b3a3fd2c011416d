import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an account was last signed in with, for whoever looks after accounts; so far it was to be found on record alone. */
export class LastSignIn0146 implements MigrationInterface {
  readonly name = 'LastSignIn0000000000146';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN last_sign_in_at timestamptz');
    await runner.query(`
      UPDATE account SET last_sign_in_at = (
        SELECT max(at) FROM audit_row
         WHERE noun = 'account' AND noun_id = account.id::text AND action = 'signed-in')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN last_sign_in_at');
  }
}
