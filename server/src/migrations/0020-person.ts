import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Employees, the roles they hold, accounts, and failed tries to sign in. */
export class Person0020 implements MigrationInterface {
  readonly name = 'Person0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE employee (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        team_id uuid,
        staff_number text NOT NULL CONSTRAINT employee_staff_number UNIQUE,
        name text NOT NULL,
        post text NOT NULL,
        hired_on date NOT NULL,
        mail text,
        phone text,
        status text NOT NULL CHECK (status IN ('active', 'left')),
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT employee_of_site UNIQUE (site_id, id),
        CONSTRAINT employee_team FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id)
      )`);
    await runner.query('CREATE INDEX employee_in_team ON employee (team_id)');
    await runner.query(`
      CREATE TABLE role_held (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        employee_id uuid NOT NULL REFERENCES employee,
        role text NOT NULL,
        team_id uuid,
        CONSTRAINT role_held_once UNIQUE NULLS NOT DISTINCT (employee_id, site_id, role, team_id),
        CONSTRAINT role_held_team FOREIGN KEY (site_id, team_id) REFERENCES team (site_id, id)
      )`);
    await runner.query('CREATE INDEX role_held_at_site ON role_held (site_id, role)');
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL,
        employee_id uuid NOT NULL CONSTRAINT account_employee UNIQUE,
        login citext NOT NULL CONSTRAINT account_login UNIQUE,
        password_hash text NOT NULL,
        language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
        session_generation integer NOT NULL,
        created_at timestamptz NOT NULL,
        FOREIGN KEY (site_id, employee_id) REFERENCES employee (site_id, id)
      )`);
    await runner.query(`
      CREATE TABLE sign_in_attempt (
        id uuid PRIMARY KEY,
        site_id uuid REFERENCES site,
        login_hash text NOT NULL,
        address text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await runner.query(`COMMENT ON COLUMN sign_in_attempt.site_id IS 'null: whoever tries is nobody yet'`);
    await runner.query(`COMMENT ON COLUMN sign_in_attempt.at IS 'machine time: limits guard machines'`);
    await runner.query('CREATE INDEX sign_in_attempt_login ON sign_in_attempt (login_hash, at)');
    await runner.query('CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at)');
    await runner.query('CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_attempt', 'account', 'role_held', 'employee']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
