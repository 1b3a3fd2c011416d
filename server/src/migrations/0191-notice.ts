import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody is to be told about their own leave and shifts: on their home page, and by one mail. */
export class Notice0191 implements MigrationInterface {
  readonly name = 'Notice0000000000191';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        employee_id uuid NOT NULL REFERENCES employee,
        kind text NOT NULL CHECK (kind IN ('leave-asked', 'leave-decided', 'leave-given-back', 'shifts-changed')),
        leave_id uuid REFERENCES leave ON DELETE CASCADE,
        from_on date,
        until_on date,
        event_id bigint NOT NULL,
        at timestamptz NOT NULL,
        seen_at timestamptz,
        sent_at timestamptz,
        fault text,
        CONSTRAINT notice_is_about_one_thing CHECK ((kind = 'shifts-changed') = (leave_id IS NULL)),
        CONSTRAINT shifts_change_from_a_day CHECK ((kind = 'shifts-changed') = (from_on IS NOT NULL)),
        CONSTRAINT notice_once UNIQUE (event_id, employee_id)
      )`);
    await runner.query('CREATE INDEX notice_to_see ON notice (employee_id, at DESC) WHERE seen_at IS NULL');
    await runner.query(`COMMENT ON COLUMN notice.until_on IS 'null with from_on: until further notice'`);
    await runner.query(`COMMENT ON COLUMN notice.fault IS 'what the mail server said when it refused for good'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice');
  }
}
