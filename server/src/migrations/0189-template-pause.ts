import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a template was out of use: periods that end in between promised nothing, those before stay proven. */
export class TemplatePause0189 implements MigrationInterface {
  readonly name = 'TemplatePause0000000000189';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE template_pause (
        site_id uuid NOT NULL,
        template_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        PRIMARY KEY (template_id, from_on),
        CONSTRAINT template_pause_template FOREIGN KEY (site_id, template_id) REFERENCES template (site_id, id)
      )`);
    await runner.query(`COMMENT ON COLUMN template_pause.until_on IS 'last day out of use; null: still is'`);
    // Nobody noted the day until now: it was in use as long as it was held.
    await runner.query(`
      INSERT INTO template_pause (site_id, template_id, from_on)
      SELECT template.site_id, template.id, coalesce(max(session.on_date) FILTER (WHERE session.state = 'held') + 1, '0001-01-01')
      FROM template LEFT JOIN session ON session.template_id = template.id
      WHERE NOT template.is_active GROUP BY template.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE template_pause');
  }
}
