import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that their planner left where they are although the calendar changed. */
export class CalendarStay0161 implements MigrationInterface {
  readonly name = 'CalendarStay0000000000161';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_stay (
        session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
        site_id uuid NOT NULL REFERENCES site,
        at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_stay');
  }
}
