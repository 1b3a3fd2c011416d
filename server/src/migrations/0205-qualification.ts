import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may teach which topic, and until when (R34). Whoever teaches today may go on. */
export class Qualification0205 implements MigrationInterface {
  readonly name = 'Qualification0000000000205';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE qualification (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        employee_id uuid NOT NULL REFERENCES employee,
        topic_id uuid NOT NULL,
        valid_until date,
        granted_by uuid REFERENCES employee,
        granted_at timestamptz NOT NULL,
        revoked_by uuid REFERENCES employee,
        revoked_at timestamptz,
        revoked_for text CHECK (length(revoked_for) BETWEEN 1 AND 500),
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT qualification_topic FOREIGN KEY (site_id, topic_id) REFERENCES topic (site_id, id),
        CONSTRAINT qualification_is_revoked_for_a_reason CHECK ((revoked_at IS NULL) = (revoked_for IS NULL)),
        CONSTRAINT qualification_is_revoked_at_a_time CHECK (revoked_by IS NULL OR revoked_at IS NOT NULL)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX qualification_stands_once ON qualification (employee_id, topic_id) WHERE revoked_at IS NULL`);
    await runner.query('CREATE INDEX qualification_of_site ON qualification (site_id, topic_id)');
    await runner.query(
      `COMMENT ON COLUMN qualification.valid_until IS 'the last day that counts, at the site; null: no end'`,
    );
    await runner.query(
      `COMMENT ON COLUMN qualification.granted_by IS 'null: given when qualifications were introduced'`,
    );
    await runner.query(`COMMENT ON COLUMN qualification.revoked_for IS 'personal: why'`);
    await this.qualifyWhoeverTeaches(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE qualification');
  }

  /**
   * By role: the topics of programmes whose templates name it, and onboarding, which has no template, for those who
   * give it (P1). By name: the topics of sessions ahead that somebody is to teach.
   */
  private async qualifyWhoeverTeaches(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO qualification (id, site_id, employee_id, topic_id, granted_at, version)
      SELECT gen_random_uuid(), site_id, employee_id, topic_id, statement_timestamp(), 1 FROM (
        SELECT held.site_id, held.employee_id, topic.id AS topic_id
          FROM role_held held
          JOIN template ON template.site_id = held.site_id AND held.role = ANY(template.instructor_roles)
          JOIN programme ON programme.id = template.programme_id
          JOIN topic ON topic.site_id = held.site_id AND topic.programme_code = programme.code
         WHERE held.role <> 'trainee'
        UNION
        SELECT held.site_id, held.employee_id, topic.id
          FROM role_held held JOIN topic ON topic.site_id = held.site_id AND topic.programme_code = 'P1'
         WHERE held.role IN ('supervisor', 'team-leader', 'post-coach')
        UNION
        SELECT session.site_id, instructor.employee_id, taught.topic_id
          FROM session
          JOIN session_instructor instructor ON instructor.session_id = session.id
          JOIN session_topic taught ON taught.session_id = session.id
          JOIN topic ON topic.id = taught.topic_id AND topic.site_id = session.site_id
         WHERE session.state IN ('planned', 'binding')) AS teaching`);
  }
}
