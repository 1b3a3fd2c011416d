import { Injectable } from '@nestjs/common';
import type { AnswerPage } from '@fortnight/shared/invite/invite.contract';
import { PersonRepository } from '../person/person.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { InviteRepository } from './invite.repository';

/** What the page behind a reply link shows. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
  ) {}

  async of(tx: ReadTx, inviteId: string): Promise<AnswerPage> {
    const invite = ensureFound(await this.invites.find(tx, inviteId));
    const session = ensureFound((await this.sessions.viewsByIds(tx, [invite.sessionId]))[0]);
    const contact = ensureFound(await this.people.contactOf(tx, invite.employeeId));
    return {
      employeeName: contact.name,
      session,
      reply: invite.reply,
      reason: invite.reason,
    };
  }
}
