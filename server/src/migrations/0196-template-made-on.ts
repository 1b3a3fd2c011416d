import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a template was made: it promised nothing in a period that began before. */
export class TemplateMadeOn0196 implements MigrationInterface {
  readonly name = 'TemplateMadeOn0000000000196';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE template ADD COLUMN made_on date');
    await runner.query(
      `COMMENT ON COLUMN template.made_on IS 'date at the site on which it was made; null: nobody noted it'`,
    );
    // The trail knows when a template was made by hand, or with its site. Where it does not, every period stays owed.
    await runner.query(`
      UPDATE template SET made_on = (
        SELECT (min(made.at) AT TIME ZONE site.zone)::date
        FROM audit_row made JOIN site ON site.id = template.site_id
        WHERE made.noun = 'template' AND made.noun_id = template.id::text AND made.action = 'template-created'
        GROUP BY site.zone)`);
    await runner.query(`
      UPDATE template SET made_on = (
        SELECT (min(laid.at) AT TIME ZONE site.zone)::date
        FROM audit_row laid JOIN site ON site.id = template.site_id
        WHERE laid.noun = 'site' AND laid.noun_id = template.site_id::text AND laid.action = 'templates-laid'
        GROUP BY site.zone)
      WHERE made_on IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE template DROP COLUMN made_on');
  }
}
