import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of a team must stay on post in each of its shifts (domain.md, conflict below-cover). */
export class MinimumOnPost0140 implements MigrationInterface {
  readonly name = 'MinimumOnPost0000000000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE shift ADD COLUMN minimum_on_post integer NOT NULL DEFAULT 0 CHECK (minimum_on_post >= 0)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE shift DROP COLUMN minimum_on_post`);
  }
}
