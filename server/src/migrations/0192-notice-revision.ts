import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which state of a notice a mail told, whether another can follow, and of which events it tells. */
export class NoticeRevision0192 implements MigrationInterface {
  readonly name = 'NoticeRevision0000000000192';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN settled_at timestamptz`);
    await runner.query(`COMMENT ON COLUMN notice.revision IS 'rises when it reaches over more days'`);
    await runner.query(
      `COMMENT ON COLUMN notice.settled_at IS 'since when no mail follows: sent, refused for good, moot, or no mailbox'`,
    );
    await runner.query(`
      UPDATE notice SET settled_at = coalesce(sent_at, at)
        FROM employee
       WHERE employee.id = notice.employee_id AND (sent_at IS NOT NULL OR fault IS NOT NULL OR employee.mail IS NULL)`);
    await runner.query(`
      CREATE TABLE notice_event (
        event_id bigint NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee,
        site_id uuid NOT NULL REFERENCES site,
        PRIMARY KEY (event_id, employee_id)
      )`);
    await runner.query(
      `COMMENT ON TABLE notice_event IS 'what a person was told already, so that nothing is told twice'`,
    );
    await runner.query(`
      INSERT INTO notice_event (event_id, employee_id, site_id) SELECT event_id, employee_id, site_id FROM notice`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_event');
    await runner.query('ALTER TABLE notice DROP COLUMN settled_at, DROP COLUMN revision');
  }
}
