import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated sittings: what they teach, to whom, who teaches, and who takes part. */
export class Session0050 implements MigrationInterface {
  readonly name = 'Session0000000000050';

  async up(runner: QueryRunner): Promise<void> {
    await this.createSession(runner);
    await this.createParts(runner);
    await this.forbidOverlaps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['session_participant', 'session_instructor', 'session_team', 'session_topic', 'session']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }

  private async createSession(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        branch uuid NOT NULL,
        lineage uuid NOT NULL,
        team_key text NOT NULL,
        run integer NOT NULL CHECK (run > 0),
        period_start date NOT NULL,
        ordinal integer NOT NULL CHECK (ordinal > 0),
        original_on date NOT NULL,
        original_starts_locally text NOT NULL,
        template_id uuid,
        programme_id uuid NOT NULL,
        on_date date NOT NULL,
        starts_locally text NOT NULL CHECK (starts_locally ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        minutes integer NOT NULL CHECK (minutes BETWEEN 15 AND 480),
        zone text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        span tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
        room_id uuid,
        state text NOT NULL CHECK (state IN ('planned', 'binding', 'held', 'cancelled')),
        binding boolean NOT NULL GENERATED ALWAYS AS (state IN ('binding', 'held')) STORED,
        coming integer NOT NULL CHECK (coming >= 0),
        sequence integer NOT NULL DEFAULT 0 CHECK (sequence >= 0),
        version integer NOT NULL CHECK (version > 0),
        created_at timestamptz NOT NULL,
        CHECK (ends_at = starts_at + minutes * interval '1 minute'),
        CONSTRAINT session_occurrence UNIQUE (branch, lineage, team_key, run, period_start, ordinal),
        CONSTRAINT session_of_site UNIQUE (site_id, id),
        CONSTRAINT session_as_taken UNIQUE (id, span, binding),
        CONSTRAINT session_template FOREIGN KEY (site_id, template_id) REFERENCES template (site_id, id),
        CONSTRAINT session_programme FOREIGN KEY (site_id, programme_id) REFERENCES programme (site_id, id),
        CONSTRAINT session_room FOREIGN KEY (site_id, room_id) REFERENCES room (site_id, id)
      )`);
    await runner.query('CREATE INDEX session_on ON session (site_id, on_date)');
    await runner.query('CREATE INDEX session_of_template ON session (template_id, on_date)');
    await runner.query('CREATE INDEX session_span ON session USING gist (site_id, span)');
    await runner.query(
      `COMMENT ON COLUMN session.branch IS 'which group of sessions it belongs to; whoever plans says what that means'`,
    );
    await runner.query(
      `COMMENT ON COLUMN session.sequence IS 'RFC 5545 3.8.7.4: rises when time, date or status change, and only then'`,
    );
    await runner.query(
      `COMMENT ON CONSTRAINT session_as_taken ON session IS 'session_instructor copies span and binding through it'`,
    );
  }

  private async createParts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_topic (
        site_id uuid NOT NULL,
        session_id uuid NOT NULL,
        topic_id uuid NOT NULL REFERENCES topic,
        position integer NOT NULL,
        PRIMARY KEY (session_id, topic_id),
        FOREIGN KEY (site_id, session_id) REFERENCES session (site_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE session_team (
        site_id uuid NOT NULL,
        session_id uuid NOT NULL,
        team_id uuid NOT NULL,
        PRIMARY KEY (session_id, team_id),
        FOREIGN KEY (site_id, session_id) REFERENCES session (site_id, id) ON DELETE CASCADE,
        CONSTRAINT session_team_team FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id)
      )`);
    await runner.query('CREATE INDEX session_team_of ON session_team (team_id, session_id)');
    await runner.query(`
      CREATE TABLE session_instructor (
        site_id uuid NOT NULL REFERENCES site,
        session_id uuid NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee,
        position integer NOT NULL,
        span tstzrange NOT NULL,
        binding boolean NOT NULL,
        PRIMARY KEY (session_id, employee_id),
        CONSTRAINT session_instructor_as_taken FOREIGN KEY (session_id, span, binding)
          REFERENCES session (id, span, binding) ON UPDATE CASCADE ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX session_instructor_of ON session_instructor (employee_id, session_id)');
    await runner.query(`
      CREATE TABLE session_participant (
        site_id uuid NOT NULL,
        session_id uuid NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee,
        PRIMARY KEY (session_id, employee_id),
        FOREIGN KEY (site_id, session_id) REFERENCES session (site_id, id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX session_participant_of ON session_participant (employee_id, session_id)');
  }

  /** The last line: no two binding sessions share an instructor or a room. At commit, so that two can swap. */
  private async forbidOverlaps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session_instructor ADD CONSTRAINT instructor_taken
        EXCLUDE USING gist (employee_id WITH =, span WITH &&) WHERE (binding) DEFERRABLE INITIALLY DEFERRED`);
    await runner.query(`
      ALTER TABLE session ADD CONSTRAINT room_taken
        EXCLUDE USING gist (room_id WITH =, span WITH &&) WHERE (binding AND room_id IS NOT NULL)
        DEFERRABLE INITIALLY DEFERRED`);
  }
}
