import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roll calls, and every mark ever made in them: the latest of a person counts. */
export class Attendance0080 implements MigrationInterface {
  readonly name = 'Attendance0000000000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sheet (
        session_id uuid PRIMARY KEY REFERENCES session,
        site_id uuid NOT NULL REFERENCES site,
        closed_by uuid REFERENCES employee,
        closed_at timestamptz,
        version integer NOT NULL CHECK (version > 0),
        CHECK ((closed_by IS NULL) = (closed_at IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE attendance_entry (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        session_id uuid NOT NULL REFERENCES sheet,
        employee_id uuid NOT NULL REFERENCES employee,
        status text CHECK (status IN ('present', 'late', 'left-early', 'excused', 'absent')),
        note text,
        method text NOT NULL CHECK (method IN ('roll-call')),
        marked_by uuid NOT NULL REFERENCES employee,
        at timestamptz NOT NULL
      )`);
    await runner.query(`COMMENT ON COLUMN attendance_entry.status IS 'null: an earlier mark was taken back'`);
    await runner.query(
      'CREATE INDEX attendance_entry_latest ON attendance_entry (session_id, employee_id, seq DESC) INCLUDE (status)',
    );
    await runner.query('CREATE INDEX attendance_entry_of_employee ON attendance_entry (employee_id, session_id)');
    await runner.query(`
      CREATE FUNCTION refuse_attendance_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'attendance_entry is append-only: add a newer mark instead';
      END $$`);
    await runner.query(`
      CREATE TRIGGER attendance_entry_is_append_only BEFORE UPDATE OR DELETE ON attendance_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_attendance_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_entry');
    await runner.query('DROP FUNCTION refuse_attendance_change');
    await runner.query('DROP TABLE sheet');
  }
}
