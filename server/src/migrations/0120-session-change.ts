import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of sessions that bind already (R5): asked for, decided, in force. */
export class SessionChange0120 implements MigrationInterface {
  readonly name = 'SessionChange0000000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN cancel_reason text');
    await runner.query(`
      CREATE TABLE session_change (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        session_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', 'to-ratify', 'in-force', 'returned', 'withdrawn')),
        effect text NOT NULL CHECK (effect IN ('at-once', 'to-ratify', 'pending')),
        reason text NOT NULL,
        before jsonb NOT NULL,
        after jsonb,
        asked_by uuid NOT NULL REFERENCES employee,
        asked_at timestamptz NOT NULL,
        decide_by timestamptz,
        decided_by uuid REFERENCES employee,
        decided_at timestamptz,
        decision_reason text,
        applied_at timestamptz,
        applied_version integer,
        version integer NOT NULL CHECK (version > 0),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CHECK ((applied_at IS NOT NULL) = (state IN ('to-ratify', 'in-force'))),
        CHECK ((applied_at IS NULL) = (applied_version IS NULL)),
        CHECK ((state = 'returned') = (decision_reason IS NOT NULL)),
        FOREIGN KEY (site_id, plan_id) REFERENCES plan (site_id, id),
        FOREIGN KEY (site_id, session_id) REFERENCES session (site_id, id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX session_change_pending ON session_change (session_id) WHERE state = 'pending'`,
    );
    await runner.query('CREATE INDEX session_change_of_plan ON session_change (plan_id, asked_at)');
    await runner.query('CREATE INDEX session_change_of_session ON session_change (session_id, asked_at)');
    await runner.query(
      `CREATE INDEX session_change_open ON session_change (site_id) WHERE state IN ('pending', 'to-ratify')`,
    );
    await runner.query(
      `COMMENT ON COLUMN session_change.before IS 'where and by whom the session was to be held when the change was asked for'`,
    );
    await runner.query(`COMMENT ON COLUMN session_change.after IS 'the same afterwards; null: cancelled'`);
    await runner.query(
      `COMMENT ON COLUMN session_change.applied_version IS 'the session''s version with the change in it'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session_change');
    await runner.query('ALTER TABLE session DROP COLUMN cancel_reason');
  }
}
