import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monthly plans and every act on them. */
export class Plan0060 implements MigrationInterface {
  readonly name = 'Plan0000000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        month char(7) NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        branch uuid NOT NULL CONSTRAINT plan_branch UNIQUE,
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'returned')),
        submitted_by uuid REFERENCES employee,
        submitted_at timestamptz,
        decided_by uuid REFERENCES employee,
        decided_at timestamptz,
        return_reason text,
        version integer NOT NULL CHECK (version > 0),
        CHECK ((submitted_by IS NULL) = (submitted_at IS NULL)),
        CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT plan_of_month UNIQUE (site_id, month),
        CONSTRAINT plan_of_site UNIQUE (site_id, id)
      )`);
    await runner.query(`
      CREATE TABLE plan_edit (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        plan_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        command text NOT NULL CHECK (command ~ '^[a-z]+(-[a-z]+)*$'),
        before jsonb NOT NULL,
        versions jsonb NOT NULL,
        account_id uuid NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee,
        at timestamptz NOT NULL,
        undone_at timestamptz,
        CONSTRAINT plan_edit_seq UNIQUE (plan_id, seq),
        FOREIGN KEY (site_id, plan_id) REFERENCES plan (site_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN plan_edit.before IS 'the sessions that the act touched, by id, as they were; null: not there yet'`,
    );
    await runner.query(
      `COMMENT ON COLUMN plan_edit.versions IS 'the same sessions'' versions after the act; null: taken out'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['plan_edit', 'plan']) await runner.query(`DROP TABLE ${table}`);
  }
}
