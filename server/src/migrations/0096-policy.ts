import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every change of a figure of the regulation, for ever: the latest in effect counts. */
export class Policy0096 implements MigrationInterface {
  readonly name = 'Policy0000000000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_figure (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        key text NOT NULL CHECK (key ~ '^[a-z]+(-[a-z]+)*$'),
        value jsonb NOT NULL,
        effective_on date NOT NULL,
        reason text NOT NULL,
        by uuid NOT NULL REFERENCES employee,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX policy_figure_of_site ON policy_figure (site_id, effective_on, seq)');
    await runner.query(`
      CREATE FUNCTION refuse_figure_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'policy_figure is append-only: add a newer change instead';
      END $$`);
    await runner.query(`
      CREATE TRIGGER policy_figure_is_append_only BEFORE UPDATE OR DELETE ON policy_figure
      FOR EACH ROW EXECUTE FUNCTION refuse_figure_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE policy_figure');
    await runner.query('DROP FUNCTION refuse_figure_change');
  }
}
