import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Edits of whole series: where a series has a sitting, and acts that reach over several plans. */
export class Series0175 implements MigrationInterface {
  readonly name = 'Series0000000000175';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session ADD COLUMN slot_on date, ADD COLUMN slot_starts_locally text,
        ADD CONSTRAINT session_slot CHECK ((slot_on IS NULL) = (slot_starts_locally IS NULL))`);
    await runner.query(
      `COMMENT ON COLUMN session.slot_on IS 'where edits of its series have put the occurrence; null: at its original start'`,
    );
    await runner.query('CREATE INDEX session_series ON session (lineage, team_key, run)');
    await runner.query('ALTER TABLE plan_edit ADD COLUMN act_id uuid, ADD COLUMN template jsonb');
    await runner.query(
      `COMMENT ON COLUMN plan_edit.act_id IS 'one act on several plans has a row in each; undone together'`,
    );
    await runner.query(
      `COMMENT ON COLUMN plan_edit.template IS 'the template as it was, and its version after the act; null: untouched'`,
    );
    await runner.query('CREATE INDEX plan_edit_act ON plan_edit (act_id) WHERE act_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX plan_edit_act');
    await runner.query('ALTER TABLE plan_edit DROP COLUMN act_id, DROP COLUMN template');
    await runner.query('DROP INDEX session_series');
    await runner.query('ALTER TABLE session DROP COLUMN slot_on, DROP COLUMN slot_starts_locally');
  }
}
