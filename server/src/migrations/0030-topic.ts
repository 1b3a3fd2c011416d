import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The topic library of each site. */
export class Topic0030 implements MigrationInterface {
  readonly name = 'Topic0000000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE topic (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        code text NOT NULL,
        programme_code text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        short_name text NOT NULL,
        name_en text NOT NULL,
        short_name_en text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT topic_code UNIQUE (site_id, code)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE topic');
  }
}
