import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A day can turn more than once: each turn is kept, so that what a session was planned on stays known. */
export class CalendarTurns0188 implements MigrationInterface {
  readonly name = 'CalendarTurns0000000000188';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar_turn DROP CONSTRAINT calendar_turn_pkey, ADD PRIMARY KEY (site_id, on_date, at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // One turn a day was all that there was room for: the newest.
    await runner.query(`
      DELETE FROM calendar_turn WHERE EXISTS (
        SELECT FROM calendar_turn AS other WHERE other.site_id = calendar_turn.site_id
          AND other.on_date = calendar_turn.on_date AND other.at > calendar_turn.at)`);
    await runner.query(`
      ALTER TABLE calendar_turn DROP CONSTRAINT calendar_turn_pkey, ADD PRIMARY KEY (site_id, on_date)`);
  }
}
