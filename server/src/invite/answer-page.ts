import { Injectable } from '@nestjs/common';
import type { AnswerPage } from '@fortnight/shared/invite/invite.contract';
import { changedParts } from '@fortnight/shared/plan/placing.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { PersonRepository } from '../person/person.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { InviteRepository, type Invite } from './invite.repository';
import { LedgerRepository } from './ledger.repository';
import { shownOf } from './shown-session';

/** What the page behind a reply link shows. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly ledger: LedgerRepository,
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
    };
  }

  /** Old over new, where the person knew something else once; the session itself is always as it is now. */
  private async changedOf(tx: ReadTx, { previous }: Invite, session: SessionView): Promise<AnswerPage['changed']> {
    if (previous === null) return null;
    const { version, ...before } = previous;
    if (session.state !== 'cancelled' && changedParts(before, shownOf(session)).length === 0) return null;
    return { before, reasons: await this.ledger.reasonsSince(tx, session.id, version) };
  }
}
