import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Leave: who asked to be away when, and what was decided. */
export class Leave0170 implements MigrationInterface {
  readonly name = 'Leave0000000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE leave (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        employee_id uuid NOT NULL REFERENCES employee,
        kind text NOT NULL CHECK (kind IN ('annual', 'sick', 'personal', 'compensatory', 'family', 'parental', 'other')),
        from_on date NOT NULL,
        starts_locally text CHECK (starts_locally ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        until_on date NOT NULL,
        ends_locally text CHECK (ends_locally ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        zone text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        span tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        state text NOT NULL CHECK (state IN ('requested', 'approved', 'refused', 'withdrawn', 'cancelled')),
        asked_by uuid NOT NULL REFERENCES employee,
        asked_at timestamptz NOT NULL,
        decided_by uuid REFERENCES employee,
        decided_at timestamptz,
        note text CHECK (length(note) BETWEEN 1 AND 500),
        version integer NOT NULL CHECK (version > 0),
        CHECK (starts_at < ends_at),
        CHECK (from_on <= until_on),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT leave_is_decided CHECK (state IN ('requested', 'withdrawn') OR decided_by IS NOT NULL),
        CONSTRAINT nobody_decides_the_own CHECK (decided_by <> employee_id),
        CONSTRAINT leave_taken EXCLUDE USING gist (employee_id WITH =, span WITH &&)
          WHERE (state IN ('requested', 'approved'))
      )`);
    await runner.query('CREATE INDEX leave_of_employee ON leave (employee_id, starts_at DESC)');
    await runner.query('CREATE INDEX leave_of_site ON leave USING gist (site_id, span)');
    await runner.query(`COMMENT ON COLUMN leave.site_id IS 'where the person was at home when they asked'`);
    await runner.query(`COMMENT ON COLUMN leave.reason IS 'personal: for whoever decides'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE leave');
  }
}
