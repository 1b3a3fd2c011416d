import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates that drafting left out are kept with the act, so that they can be brought back. */
export class DraftSkips0185 implements MigrationInterface {
  readonly name = 'DraftSkips0000000000185';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan_edit ADD COLUMN skips jsonb');
    await runner.query(
      `COMMENT ON COLUMN plan_edit.skips IS 'of a draft: why each session that it left out was left out, by id; null: none'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE plan_edit SET
        before = (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(before) WHERE NOT skips ? key),
        versions = (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(versions) WHERE NOT skips ? key)
      WHERE skips IS NOT NULL`);
    await runner.query('ALTER TABLE plan_edit DROP COLUMN skips');
  }
}
