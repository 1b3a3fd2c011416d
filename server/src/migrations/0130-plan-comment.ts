import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said about a plan while it is decided: comments, pinned to a session or to the plan, and their answers. */
export class PlanComment0130 implements MigrationInterface {
  readonly name = 'PlanComment0000000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan_comment (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        answers_id uuid REFERENCES plan_comment,
        about jsonb,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
        by uuid NOT NULL REFERENCES employee,
        at timestamptz NOT NULL,
        resolved_by uuid REFERENCES employee,
        resolved_at timestamptz,
        CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
        CONSTRAINT answer_is_plain CHECK (answers_id IS NULL OR (about IS NULL AND resolved_at IS NULL)),
        FOREIGN KEY (site_id, plan_id) REFERENCES plan (site_id, id)
      )`);
    await runner.query('CREATE INDEX plan_comment_of_plan ON plan_comment (plan_id, at)');
    await runner.query('CREATE INDEX plan_comment_answers ON plan_comment (answers_id) WHERE answers_id IS NOT NULL');
    await runner.query(
      `COMMENT ON COLUMN plan_comment.about IS 'the session as it was then: it may be moved or taken out later; null: the plan'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_comment');
  }
}
