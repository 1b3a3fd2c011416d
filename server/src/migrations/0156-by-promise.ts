import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a template does without its rules is said beside them, so that a way down leaves the rules as they are. */
export class ByPromise0156 implements MigrationInterface {
  readonly name = 'ByPromise0000000000156';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE template ADD COLUMN by_promise boolean NOT NULL DEFAULT false');
    await runner.query(`
      UPDATE template SET by_promise = true, rules = ARRAY['FREQ=WEEKLY'], extra_on = '{}', except_on = '{}'
      WHERE rules IS NULL`);
    await runner.query(`
      ALTER TABLE template
        DROP CONSTRAINT rule_set_whole,
        ALTER COLUMN rules SET NOT NULL,
        ALTER COLUMN extra_on SET NOT NULL,
        ALTER COLUMN except_on SET NOT NULL`);
    await runner.query(`COMMENT ON COLUMN template.rules IS NULL`);
    await runner.query(
      `COMMENT ON COLUMN template.by_promise IS 'kept by the promise alone; the rules only stand in for it on a way down'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE template
        DROP COLUMN by_promise,
        ALTER COLUMN rules DROP NOT NULL,
        ALTER COLUMN extra_on DROP NOT NULL,
        ALTER COLUMN except_on DROP NOT NULL,
        ADD CONSTRAINT rule_set_whole CHECK (num_nulls(rules, extra_on, except_on) IN (0, 3))`);
  }
}
