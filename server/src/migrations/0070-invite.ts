import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invites with their replies, the ledger of their mails, generations of feed links, and mails kept in the house. */
export class Invite0070 implements MigrationInterface {
  readonly name = 'Invite0000000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invite (
        id uuid PRIMARY KEY,
        site_id uuid NOT NULL REFERENCES site,
        session_id uuid NOT NULL REFERENCES session,
        employee_id uuid NOT NULL REFERENCES employee,
        uid text NOT NULL,
        sequence integer NOT NULL CHECK (sequence >= 0),
        revision integer NOT NULL CHECK (revision > 0),
        revised_at timestamptz NOT NULL,
        reply text NOT NULL CHECK (reply IN ('none', 'accepted', 'tentative', 'declined')),
        reply_reason text,
        replied_at timestamptz,
        link_generation integer NOT NULL CHECK (link_generation > 0),
        version integer NOT NULL CHECK (version > 0),
        CONSTRAINT invite_once UNIQUE (session_id, employee_id),
        CHECK (reply <> 'declined' OR reply_reason IS NOT NULL),
        CHECK ((reply = 'none') = (replied_at IS NULL))
      )`);
    await runner.query('CREATE INDEX invite_of_employee ON invite (employee_id)');
    await runner.query(`COMMENT ON COLUMN invite.sequence IS 'RFC 5545 3.8.7.4: rises with time, date or status only'`);
    await runner.query(`COMMENT ON COLUMN invite.revision IS 'rises whenever the invited person has to be told'`);
    await runner.query(`
      CREATE TABLE invite_mail (
        invite_id uuid PRIMARY KEY REFERENCES invite,
        site_id uuid NOT NULL REFERENCES site,
        sent_revision integer,
        sent_at timestamptz,
        fault text,
        claimed_by text,
        claimed_at timestamptz,
        CHECK ((sent_revision IS NULL) = (sent_at IS NULL))
      )`);
    await runner.query(
      `COMMENT ON TABLE invite_mail IS 'apart from invite, so that a reply never waits for somebody''s mail server'`,
    );
    await runner.query(`
      CREATE TABLE feed_generation (
        employee_id uuid PRIMARY KEY REFERENCES employee,
        site_id uuid NOT NULL REFERENCES site,
        generation integer NOT NULL CHECK (generation > 0)
      )`);
    await runner.query(`
      CREATE TABLE outbox_mail (
        id uuid PRIMARY KEY,
        site_id uuid REFERENCES site,
        message_id text NOT NULL CONSTRAINT outbox_mail_once UNIQUE,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        calendar text,
        at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX outbox_mail_of_site ON outbox_mail (site_id, at)');
    await runner.query(`COMMENT ON COLUMN outbox_mail.site_id IS 'null: a mail of the whole company'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['outbox_mail', 'feed_generation', 'invite_mail', 'invite']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
