import type { MigrationInterface, QueryRunner } from 'typeorm';

const wallTime = `~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

/** Sites with their calendars, teams with their shifts, rooms. */
export class Site0010 implements MigrationInterface {
  readonly name = 'Site0000000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE site (
        id uuid PRIMARY KEY,
        name text NOT NULL CONSTRAINT site_name UNIQUE,
        zone text NOT NULL,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        opens_locally text NOT NULL CHECK (opens_locally ${wallTime}),
        closes_locally text NOT NULL CHECK (closes_locally ${wallTime}),
        anchor_monday date NOT NULL CHECK (extract(isodow FROM anchor_monday) = 1),
        calendar_covered_through date,
        version integer NOT NULL CHECK (version > 0),
        CHECK (opens_locally < closes_locally)
      )`);
    await runner.query(`
      CREATE TABLE calendar_mark (
        site_id uuid NOT NULL REFERENCES site,
        on_date date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('holiday', 'makeup', 'closed')),
        name text NOT NULL,
        name_en text NOT NULL,
        PRIMARY KEY (site_id, on_date)
      )`);
    await runner.query(`
      CREATE TABLE team (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        name text NOT NULL,
        short_name text NOT NULL,
        headcount integer NOT NULL CHECK (headcount >= 0),
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT team_name UNIQUE (site_id, name),
        CONSTRAINT team_short_name UNIQUE (site_id, short_name),
        CONSTRAINT team_of_site UNIQUE (site_id, id)
      )`);
    await runner.query(
      `COMMENT ON CONSTRAINT team_of_site ON team IS 'lets other tables say: a team of the same site'`,
    );
    await runner.query(`
      CREATE TABLE shift (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        team_id uuid NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        starts_locally text NOT NULL CHECK (starts_locally ${wallTime}),
        ends_locally text NOT NULL CHECK (ends_locally ${wallTime}),
        FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id),
        UNIQUE (team_id, position)
      )`);
    await runner.query(`
      CREATE TABLE room (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        name text NOT NULL,
        seats integer NOT NULL CHECK (seats > 0),
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT room_name UNIQUE (site_id, name),
        CONSTRAINT room_of_site UNIQUE (site_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['room', 'shift', 'team', 'calendar_mark', 'site']) await runner.query(`DROP TABLE ${table}`);
  }
}
