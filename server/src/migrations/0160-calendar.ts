import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working calendar says who says what, keeps its changes, and knows when a day turned. */
export class Calendar0160 implements MigrationInterface {
  readonly name = 'Calendar0000000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE calendar_mark
        ADD COLUMN source text NOT NULL DEFAULT 'package' CHECK (source IN ('package', 'import', 'own')),
        DROP CONSTRAINT calendar_mark_kind_check,
        DROP CONSTRAINT calendar_mark_pkey`);
    await runner.query(`UPDATE calendar_mark SET source = 'own' WHERE kind NOT IN ('holiday', 'makeup')`);
    await runner.query(`
      ALTER TABLE calendar_mark
        ALTER COLUMN source DROP DEFAULT,
        ADD CONSTRAINT calendar_mark_kind_check
          CHECK (kind IN ('holiday', 'makeup', 'company-work', 'company-off', 'closed')),
        ADD PRIMARY KEY (site_id, on_date, source)`);
    await runner.query(`
      CREATE TABLE site_weekend (
        site_id uuid NOT NULL REFERENCES site,
        from_on date NOT NULL,
        weekdays int[] NOT NULL CHECK (cardinality(weekdays) < 7 AND weekdays <@ '{1,2,3,4,5,6,7}'),
        PRIMARY KEY (site_id, from_on)
      )`);
    await runner.query(`
      CREATE TABLE calendar_import_year (
        site_id uuid NOT NULL REFERENCES site,
        year integer NOT NULL CHECK (year BETWEEN 1900 AND 2199),
        PRIMARY KEY (site_id, year)
      )`);
    await runner.query(`
      CREATE TABLE calendar_change (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        seq integer NOT NULL,
        act text NOT NULL,
        before jsonb NOT NULL,
        at timestamptz NOT NULL,
        employee_id uuid,
        undone_at timestamptz,
        UNIQUE (site_id, seq)
      )`);
    await runner.query(`
      CREATE TABLE calendar_turn (
        site_id uuid NOT NULL REFERENCES site,
        on_date date NOT NULL,
        was text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (site_id, on_date)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_turn', 'calendar_change', 'calendar_import_year', 'site_weekend']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    // One mark a day was all that there was room for: the site's own word stays, then the imported list. Company days
    // stay as they are for the way back up; no new ones come in.
    await runner.query(`
      DELETE FROM calendar_mark WHERE EXISTS (
        SELECT FROM calendar_mark AS other WHERE other.site_id = calendar_mark.site_id
          AND other.on_date = calendar_mark.on_date
          AND array_position('{package,import,own}'::text[], other.source)
            > array_position('{package,import,own}'::text[], calendar_mark.source))`);
    await runner.query(`
      ALTER TABLE calendar_mark
        DROP CONSTRAINT calendar_mark_pkey,
        DROP CONSTRAINT calendar_mark_kind_check,
        DROP COLUMN source,
        ADD CONSTRAINT calendar_mark_kind_check CHECK (kind IN ('holiday', 'makeup', 'closed')) NOT VALID,
        ADD PRIMARY KEY (site_id, on_date)`);
  }
}
