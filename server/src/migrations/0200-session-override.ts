import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons for soft conflicts, and quick ways to the sittings near one. */
export class SessionOverride0200 implements MigrationInterface {
  readonly name = 'SessionOverride0000000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_override (
        site_id uuid NOT NULL,
        session_id uuid NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z-]+$'),
        subject_id uuid NOT NULL,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        employee_id uuid NOT NULL REFERENCES employee,
        at timestamptz NOT NULL,
        PRIMARY KEY (session_id, code, subject_id),
        FOREIGN KEY (site_id, session_id) REFERENCES session (site_id, id) ON DELETE CASCADE
      )`);
    await runner.query(
      `COMMENT ON TABLE session_override IS 'why a soft conflict of a session stands; part of the session as it lies'`,
    );
    await runner.query(`COMMENT ON COLUMN session_override.subject_id IS 'the person, team or site it is about'`);
    await runner.query(`COMMENT ON COLUMN session_override.reason IS 'personal: for whoever decides'`);
    await runner.query('CREATE INDEX session_instructor_at ON session_instructor (employee_id, lower(span))');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX session_instructor_at');
    await runner.query('DROP TABLE session_override');
  }
}
