import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A topic can go out of use: what teaches it goes on, nothing new takes it up. */
export class TopicUse0195 implements MigrationInterface {
  readonly name = 'TopicUse0000000000195';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE topic ADD COLUMN is_active boolean NOT NULL DEFAULT true');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE topic DROP COLUMN is_active');
  }
}
