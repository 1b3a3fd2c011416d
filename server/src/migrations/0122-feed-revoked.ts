import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar feed can be revoked by its owner: no link opens it until a new one is made. */
export class FeedRevoked0122 implements MigrationInterface {
  readonly name = 'FeedRevoked0000000000122';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE feed_generation ADD COLUMN revoked_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE feed_generation DROP COLUMN revoked_at');
  }
}
