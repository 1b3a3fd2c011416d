import { Injectable } from '@nestjs/common';
import { lineAfter } from '@fortnight/shared/invite/ledger.rules';
import type { Tx } from '../platform/transaction';
import { figuresToday } from '../policy/figures';
import { SessionRepository } from '../session/session.repository';
import { InviteRepository } from './invite.repository';
import { LedgerRepository, type KeptLine, type SessionNow } from './ledger.repository';

/** How many people have something to be told, and how many of them by mail. */
export interface Settled {
  readonly invites: number;
  readonly mails: number;
}

/**
 * Brings what people are to know of a session up to date with the session itself, whatever happened to it and in
 * whatever order that was told: who is invited, to when and where. Letters follow from it.
 */
@Injectable()
export class InviteLedger {
  constructor(
    private readonly ledger: LedgerRepository,
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** Settling twice changes nothing more. Nothing is put on record here: the caller says whose act it is. */
  async settle(tx: Tx, sessionIds: readonly string[]): Promise<Settled> {
    const sum = { invites: 0, mails: 0 };
    for (const sessionId of [...new Set(sessionIds)].sort()) {
      const now = await this.ledger.sessionNow(tx, sessionId);
      if (!now) continue;
      for (const settled of [await this.inviteMissing(tx, now), await this.revise(tx, now)]) {
        sum.invites += settled.invites;
        sum.mails += settled.mails;
      }
    }
    return sum;
  }

  /** R4: whoever takes part in a binding session is invited, at once. */
  private async inviteMissing(tx: Tx, { session, needed, isBinding, participantIds }: SessionNow): Promise<Settled> {
    if (!isBinding || participantIds.size === 0) return { invites: 0, mails: 0 };
    const made = await this.invites.issue(tx, session.id, [...participantIds], needed);
    const mailed = made.filter(({ hasMail }) => hasMail);
    for (const { id } of mailed) await tx.addJob('send-invite', { inviteId: id }, { key: `send-invite:${id}` });
    return { invites: made.length, mails: mailed.length };
  }

  private async revise(tx: Tx, now: SessionNow): Promise<Settled> {
    const lines = await this.ledger.lines(tx, now.session.id);
    const revised = lines.flatMap((line) => {
      const isInvited = now.isBinding && now.participantIds.has(line.employeeId);
      const after = lineAfter(line, { ...now.needed, isInvited }, line.told);
      return after ? [{ ...line, ...after }] : [];
    });
    if (revised.length === 0) return { invites: 0, mails: 0 };
    await this.ledger.write(tx, revised);
    await this.sessions.setComing(tx, now.session.id, await this.invites.countAccepted(tx, now.session.id));
    return { invites: revised.length, mails: await this.tell(tx, now, revised) };
  }

  /** Rapid changes wait for one another a little: the one mail that then goes out tells the latest state. */
  private async tell(tx: Tx, { session }: SessionNow, revised: readonly KeptLine[]): Promise<number> {
    const { 'change-mail-wait-minutes': minutes } = await figuresToday(tx, session.siteId);
    const runAt = tx.at.add({ minutes });
    const mailed = revised.filter(({ hasMail }) => hasMail);
    for (const { inviteId } of mailed) {
      await tx.addJob('send-invite', { inviteId }, { key: `send-invite:${inviteId}`, runAt });
    }
    return mailed.length;
  }
}
