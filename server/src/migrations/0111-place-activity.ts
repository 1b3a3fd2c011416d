import type { MigrationInterface, QueryRunner } from 'typeorm';

const places = ['site', 'team', 'room'] as const;

/** Sites, teams and rooms go out of use without being lost. */
export class PlaceActivity0111 implements MigrationInterface {
  readonly name = 'PlaceActivity0000000000111';

  async up(runner: QueryRunner): Promise<void> {
    for (const place of places) {
      await runner.query(`ALTER TABLE ${place} ADD COLUMN is_active boolean NOT NULL DEFAULT true`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const place of places) await runner.query(`ALTER TABLE ${place} DROP COLUMN is_active`);
  }
}
