import { Injectable } from '@nestjs/common';
import type { AnswerPage } from '@fortnight/shared/invite/invite.contract';
import { isStillInvited, mayStillReply } from '@fortnight/shared/invite/invite.rules';
import { changedParts } from '@fortnight/shared/plan/placing.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { PersonRepository } from '../person/person.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { InviteRepository, type Invite } from './invite.repository';
import { LedgerRepository } from './ledger.repository';
import { OtherRuns } from './other-runs';
import { shownOf } from './shown-session';

/** What the page behind a reply link shows. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly ledger: LedgerRepository,
    private readonly runs: OtherRuns,
  ) {}

  async of(tx: ReadTx, inviteId: string): Promise<AnswerPage> {
    const invite = ensureFound(await this.invites.find(tx, inviteId));
    const session = ensureFound((await this.sessions.viewsByIds(tx, [invite.sessionId]))[0]);
    const contact = ensureFound(await this.people.contactOf(tx, invite.employeeId));
    return {
      employeeName: contact.name,
      session,
      changed: await this.changedOf(tx, invite, session),
      reply: invite.reply,
      reason: invite.reason,
      otherRuns: await this.otherRunsOf(tx, invite, session),
      instead: await this.insteadOf(tx, invite),
    };
  }

  /** Nothing where there is nothing to answer any more. */
  private async otherRunsOf(tx: ReadTx, invite: Invite, session: SessionView): Promise<AnswerPage['otherRuns']> {
    const isOpen = isStillInvited(invite).allowed && mayStillReply(session, tx.atText).allowed;
    return isOpen ? this.runs.offeredTo(tx, invite.employeeId, session) : [];
  }

  private async insteadOf(tx: ReadTx, { insteadId }: Invite): Promise<SessionView | null> {
    const taken = insteadId === null ? undefined : await this.invites.find(tx, insteadId);
    return taken ? ensureFound((await this.sessions.viewsByIds(tx, [taken.sessionId]))[0]) : null;
  }

  /** Old over new, where the person knew something else once; the session itself is always as it is now. */
  private async changedOf(tx: ReadTx, { previous }: Invite, session: SessionView): Promise<AnswerPage['changed']> {
    if (previous === null) return null;
    const { version, ...before } = previous;
    if (session.state !== 'cancelled' && changedParts(before, shownOf(session)).length === 0) return null;
    return { before, reasons: await this.ledger.reasonsSince(tx, session.id, version) };
  }
}
