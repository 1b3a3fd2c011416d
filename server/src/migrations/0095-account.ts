import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links for a new password; and accounts follow their employee to another site. */
export class Account0095 implements MigrationInterface {
  readonly name = 'Account0000000000095';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reset_link (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        token_hash text NOT NULL CONSTRAINT reset_link_token UNIQUE,
        made_by uuid NOT NULL REFERENCES employee,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query('CREATE INDEX reset_link_of_account ON reset_link (account_id)');
    await runner.query(`COMMENT ON COLUMN reset_link.token_hash IS 'the link itself is kept nowhere'`);
    await runner.query('ALTER TABLE account DROP CONSTRAINT account_site_id_employee_id_fkey');
    await runner.query(`
      ALTER TABLE account ADD CONSTRAINT account_of_employee FOREIGN KEY (site_id, employee_id)
        REFERENCES employee (site_id, id) ON UPDATE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reset_link');
    await runner.query('ALTER TABLE account DROP CONSTRAINT account_of_employee');
    await runner.query(`
      ALTER TABLE account ADD CONSTRAINT account_site_id_employee_id_fkey FOREIGN KEY (site_id, employee_id)
        REFERENCES employee (site_id, id)`);
  }
}
