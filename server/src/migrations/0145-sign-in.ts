import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account's generation ends its older sign-ins; a session is a sitting of training. */
export class SignIn0145 implements MigrationInterface {
  readonly name = 'SignIn0000000000145';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account RENAME COLUMN session_generation TO sign_in_generation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account RENAME COLUMN sign_in_generation TO session_generation');
  }
}
