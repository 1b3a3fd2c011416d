import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes of the regulation and the templates that make them recur. */
export class Template0040 implements MigrationInterface {
  readonly name = 'Template0000000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE programme (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        code text NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        tint integer NOT NULL CHECK (tint BETWEEN 1 AND 8),
        CONSTRAINT programme_code UNIQUE (site_id, code),
        CONSTRAINT programme_of_site UNIQUE (site_id, id)
      )`);
    await runner.query(`
      CREATE TABLE template (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        programme_id uuid NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        topic_ids uuid[] NOT NULL CHECK (cardinality(topic_ids) > 0),
        rules text[] NOT NULL CHECK (cardinality(rules) > 0),
        extra_on text[] NOT NULL,
        except_on text[] NOT NULL,
        on_day_off text NOT NULL CHECK (on_day_off IN ('skip', 'earlier', 'later', 'nearest')),
        starts_locally text NOT NULL CHECK (starts_locally ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        minutes integer NOT NULL CHECK (minutes BETWEEN 15 AND 480),
        audience text NOT NULL CHECK (audience IN ('team', 'site')),
        instructor_roles text[] NOT NULL CHECK (cardinality(instructor_roles) > 0),
        room_id uuid,
        is_active boolean NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT template_name UNIQUE (site_id, name),
        CONSTRAINT template_of_site UNIQUE (site_id, id),
        CONSTRAINT template_programme FOREIGN KEY (site_id, programme_id) REFERENCES programme (site_id, id),
        CONSTRAINT template_room FOREIGN KEY (site_id, room_id) REFERENCES room (site_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['template', 'programme']) await runner.query(`DROP TABLE ${table}`);
  }
}
