import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shift patterns with their groups, who turns with which, days that differ, and swaps. Shifts keep their identity. */
export class ShiftRoster0165 implements MigrationInterface {
  readonly name = 'ShiftRoster0000000000165';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shift ADD COLUMN is_active boolean NOT NULL DEFAULT true');
    await runner.query('ALTER TABLE shift ALTER COLUMN position DROP NOT NULL');
    await runner.query('ALTER TABLE shift DROP CONSTRAINT shift_team_id_position_key');
    await runner.query(
      'ALTER TABLE shift ADD CONSTRAINT shift_position UNIQUE (team_id, position) DEFERRABLE INITIALLY DEFERRED',
    );
    await runner.query(
      'ALTER TABLE shift ADD CONSTRAINT shift_has_its_place CHECK (is_active = (position IS NOT NULL))',
    );
    await runner.query('ALTER TABLE shift ADD CONSTRAINT shift_of_team UNIQUE (team_id, id)');
    await runner.query(
      `COMMENT ON COLUMN shift.is_active IS 'false: no longer offered, but rosters of the past name it'`,
    );
    await this.patterns(runner);
    await this.roster(runner);
  }

  private async patterns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shift_pattern (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        team_id uuid NOT NULL,
        name text NOT NULL,
        anchor_on date NOT NULL,
        follows_calendar boolean NOT NULL,
        replaced_on date,
        version integer NOT NULL CHECK (version > 0),
        FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id),
        CONSTRAINT pattern_of_team UNIQUE (team_id, id),
        CONSTRAINT pattern_of_site UNIQUE (site_id, id)
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX shift_pattern_name ON shift_pattern (team_id, name) WHERE replaced_on IS NULL',
    );
    await runner.query('CREATE INDEX shift_pattern_of_site ON shift_pattern (site_id)');
    await runner.query(`
      CREATE TABLE shift_pattern_day (
        site_id uuid NOT NULL,
        team_id uuid NOT NULL,
        pattern_id uuid NOT NULL,
        day integer NOT NULL CHECK (day BETWEEN 0 AND 41),
        shift_id uuid,
        PRIMARY KEY (pattern_id, day),
        FOREIGN KEY (team_id, pattern_id) REFERENCES shift_pattern (team_id, id) ON DELETE CASCADE,
        CONSTRAINT day_of_own_shift FOREIGN KEY (team_id, shift_id) REFERENCES shift (team_id, id)
      )`);
    await runner.query('CREATE INDEX shift_pattern_day_shift ON shift_pattern_day (shift_id)');
    await runner.query(`
      CREATE TABLE shift_group (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        pattern_id uuid NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        offset_days integer NOT NULL CHECK (offset_days BETWEEN 0 AND 41),
        FOREIGN KEY (site_id, pattern_id) REFERENCES shift_pattern (site_id, id) ON DELETE CASCADE,
        CONSTRAINT group_of_site UNIQUE (site_id, id),
        CONSTRAINT group_name UNIQUE (pattern_id, name) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT group_offset UNIQUE (pattern_id, offset_days) DEFERRABLE INITIALLY DEFERRED
      )`);
  }

  private async roster(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shift_assignment (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee,
        group_id uuid NOT NULL,
        from_on date NOT NULL,
        until_on date CHECK (until_on >= from_on),
        FOREIGN KEY (site_id, group_id) REFERENCES shift_group (site_id, id),
        CONSTRAINT one_group_at_a_time
          EXCLUDE USING gist (employee_id WITH =, daterange(from_on, until_on, '[]') WITH &&)
      )`);
    await runner.query('CREATE INDEX shift_assignment_group ON shift_assignment (group_id)');
    await runner.query('CREATE INDEX shift_assignment_site ON shift_assignment (site_id, from_on)');
    await runner.query(`
      CREATE TABLE shift_swap (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        team_id uuid NOT NULL,
        on_date date NOT NULL,
        one_employee_id uuid NOT NULL REFERENCES employee,
        one_shift_id uuid,
        one_before jsonb,
        other_employee_id uuid NOT NULL REFERENCES employee,
        other_shift_id uuid,
        other_before jsonb,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        by uuid REFERENCES employee,
        at timestamptz NOT NULL,
        CHECK (one_employee_id <> other_employee_id),
        CONSTRAINT swap_changes_something CHECK (one_shift_id IS DISTINCT FROM other_shift_id),
        FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id),
        FOREIGN KEY (team_id, one_shift_id) REFERENCES shift (team_id, id),
        FOREIGN KEY (team_id, other_shift_id) REFERENCES shift (team_id, id)
      )`);
    await runner.query(
      `COMMENT ON COLUMN shift_swap.one_before IS 'the fixed day that the swap covers, for the way back; null: the pattern'`,
    );
    await runner.query(`
      CREATE TABLE shift_day (
        site_id uuid NOT NULL,
        team_id uuid NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee,
        on_date date NOT NULL,
        shift_id uuid,
        origin text NOT NULL CHECK (origin IN ('set', 'swap', 'import')),
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        swap_id uuid REFERENCES shift_swap ON DELETE CASCADE,
        CONSTRAINT one_day_once PRIMARY KEY (employee_id, on_date),
        CHECK ((origin = 'swap') = (swap_id IS NOT NULL)),
        CONSTRAINT exception_says_why CHECK (origin = 'import' OR reason IS NOT NULL),
        FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id),
        CONSTRAINT day_of_own_team FOREIGN KEY (team_id, shift_id) REFERENCES shift (team_id, id)
      )`);
    await runner.query('CREATE INDEX shift_day_of_site ON shift_day (site_id, on_date)');
    await runner.query('CREATE INDEX shift_day_swap ON shift_day (swap_id) WHERE swap_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'shift_day',
      'shift_swap',
      'shift_assignment',
      'shift_group',
      'shift_pattern_day',
      'shift_pattern',
    ])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('DELETE FROM shift WHERE NOT is_active');
    for (const constraint of ['shift_of_team', 'shift_has_its_place', 'shift_position'])
      await runner.query(`ALTER TABLE shift DROP CONSTRAINT ${constraint}`);
    await runner.query('ALTER TABLE shift ADD CONSTRAINT shift_team_id_position_key UNIQUE (team_id, position)');
    await runner.query('ALTER TABLE shift ALTER COLUMN position SET NOT NULL');
    await runner.query('ALTER TABLE shift DROP COLUMN is_active');
  }
}
