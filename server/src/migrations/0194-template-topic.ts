import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The topics of a template in the order of their turns, as rows: each is a topic of its own site. */
export class TemplateTopic0194 implements MigrationInterface {
  readonly name = 'TemplateTopic0000000000194';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE topic ADD CONSTRAINT topic_of_site UNIQUE (site_id, id)');
    await runner.query(`
      CREATE TABLE template_topic (
        site_id uuid NOT NULL,
        template_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        topic_id uuid NOT NULL,
        PRIMARY KEY (template_id, position),
        CONSTRAINT template_topic_once UNIQUE (template_id, topic_id),
        CONSTRAINT template_topic_template FOREIGN KEY (site_id, template_id) REFERENCES template (site_id, id),
        CONSTRAINT template_topic_topic FOREIGN KEY (site_id, topic_id) REFERENCES topic (site_id, id)
      )`);
    await runner.query('CREATE INDEX template_topic_by_topic ON template_topic (topic_id)');
    await runner.query(`
      INSERT INTO template_topic (site_id, template_id, position, topic_id)
      SELECT site_id, id, place - 1, topic_id FROM template, unnest(topic_ids) WITH ORDINALITY AS named (topic_id, place)`);
    await runner.query('ALTER TABLE template DROP COLUMN topic_ids');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE template ADD COLUMN topic_ids uuid[]');
    await runner.query(`
      UPDATE template SET topic_ids =
        (SELECT array_agg(topic_id ORDER BY position) FROM template_topic WHERE template_id = template.id)`);
    await runner.query(`
      ALTER TABLE template ALTER COLUMN topic_ids SET NOT NULL,
        ADD CONSTRAINT template_topic_ids_check CHECK (cardinality(topic_ids) > 0)`);
    await runner.query('DROP TABLE template_topic');
    await runner.query('ALTER TABLE topic DROP CONSTRAINT topic_of_site');
  }
}
