import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which processes of the house live, and whose hands hold which jobs. */
export class Instance0090 implements MigrationInterface {
  readonly name = 'Instance0000000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE instance (
        id uuid PRIMARY KEY,
        host text NOT NULL,
        pid integer NOT NULL,
        version text NOT NULL,
        worker_ids text[] NOT NULL,
        started_at timestamptz NOT NULL,
        beaten_at timestamptz NOT NULL
      )`);
    await runner.query(`COMMENT ON TABLE instance IS 'times are PostgreSQL''s own, one clock for all instances'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE instance');
  }
}
