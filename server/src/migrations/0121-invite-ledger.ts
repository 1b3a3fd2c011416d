import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each invited person is to know, and what they were told: from the two follows which mail goes out. */
export class InviteLedger0121 implements MigrationInterface {
  readonly name = 'InviteLedger0000000000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invite
        ADD COLUMN state text NOT NULL DEFAULT 'invited' CHECK (state IN ('invited', 'cancelled')),
        ADD COLUMN session_sequence integer NOT NULL DEFAULT 0 CHECK (session_sequence >= 0),
        ADD COLUMN shown jsonb,
        ADD COLUMN previous jsonb`);
    await runner.query('UPDATE invite SET session_sequence = sequence WHERE sequence > 0');
    await runner.query('ALTER TABLE invite_mail ADD COLUMN told jsonb, ADD COLUMN trying jsonb');
    await runner.query(
      `COMMENT ON COLUMN invite.state IS 'whether the person is to have the session in their calendar'`,
    );
    await runner.query(
      `COMMENT ON COLUMN invite.session_sequence IS 'the session''s sequence that this row knows of; its own can run ahead of it'`,
    );
    await runner.query(`COMMENT ON COLUMN invite.shown IS 'time, place and instructors as the person is to know them'`);
    await runner.query(`COMMENT ON COLUMN invite.previous IS 'the same before what the person is told now'`);
    await runner.query(
      `COMMENT ON COLUMN invite_mail.told IS 'state, sequence and session of the last mail that went out'`,
    );
    await runner.query(
      `COMMENT ON COLUMN invite_mail.trying IS 'the same of a mail whose end nobody has seen: its process may have died'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invite_mail DROP COLUMN told, DROP COLUMN trying');
    await runner.query(
      'ALTER TABLE invite DROP COLUMN state, DROP COLUMN session_sequence, DROP COLUMN shown, DROP COLUMN previous',
    );
  }
}
