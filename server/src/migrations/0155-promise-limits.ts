import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A template may keep its promise without a rule set, and says which sittings count for it. */
export class PromiseLimits0155 implements MigrationInterface {
  readonly name = 'PromiseLimits0000000000155';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE template
        ALTER COLUMN rules DROP NOT NULL,
        ALTER COLUMN extra_on DROP NOT NULL,
        ALTER COLUMN except_on DROP NOT NULL,
        ADD CONSTRAINT rule_set_whole CHECK (num_nulls(rules, extra_on, except_on) IN (0, 3)),
        ADD COLUMN working_days_only boolean NOT NULL DEFAULT true,
        ADD COLUMN weekdays integer[] CHECK (cardinality(weekdays) > 0 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
        ADD COLUMN not_before text CHECK (not_before ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ADD COLUMN not_after text CHECK (not_after ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ADD COLUMN least_minutes integer CHECK (least_minutes BETWEEN 15 AND 480)`);
    await runner.query('ALTER TABLE template ALTER COLUMN working_days_only DROP DEFAULT');
    await runner.query(
      `COMMENT ON COLUMN template.rules IS 'with extra_on and except_on the rule set; null: kept by the promise alone'`,
    );
    await runner.query(`COMMENT ON COLUMN template.weekdays IS 'ISO 8601 weekdays that count; null: all'`);
  }

  /** A template without rules gets one a week: what was before knows nothing else. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE template SET rules = ARRAY['FREQ=WEEKLY'], extra_on = '{}', except_on = '{}' WHERE rules IS NULL`);
    await runner.query(`
      ALTER TABLE template
        DROP COLUMN least_minutes,
        DROP COLUMN not_after,
        DROP COLUMN not_before,
        DROP COLUMN weekdays,
        DROP COLUMN working_days_only,
        DROP CONSTRAINT rule_set_whole,
        ALTER COLUMN rules SET NOT NULL,
        ALTER COLUMN extra_on SET NOT NULL,
        ALTER COLUMN except_on SET NOT NULL`);
  }
}
