import { Injectable } from '@nestjs/common';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { isStillInvited, mayReply } from '@fortnight/shared/invite/invite.rules';
import { firstRefusal } from '@fortnight/shared/rule/verdict';
import { ensure, ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { InviteLedger } from './invite-ledger';
import { InviteRepository } from './invite.repository';

/** Writes a reply, whichever way it came. The reply and the session's count of the coming change together. */
@Injectable()
export class RecordReply {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly ledger: InviteLedger,
  ) {}

  /** @throws Refused by `mayReply`; 404 for an invite that is gone. */
  async record(tx: Tx, inviteId: string, body: ReplyBody): Promise<void> {
    const { sessionId } = ensureFound(await this.invites.find(tx, inviteId));
    // First what the session has become: a reply is to that, and must not be taken for one to an earlier time.
    await this.ledger.settle(tx, [sessionId]);
    const invite = ensureFound(await this.invites.lock(tx, inviteId));
    const session = ensureFound((await this.sessions.viewsByIds(tx, [invite.sessionId]))[0]);
    ensure(
      firstRefusal(
        () => mayReply(session, body, tx.atText),
        () => isStillInvited(invite),
      ),
    );
    if (invite.reply === body.reply && invite.reason === body.reason) {
      return tx.bookkeeping('the same reply once more changes nothing');
    }
    await this.invites.reply(tx, invite.id, body);
    await this.sessions.setComing(tx, session.id, await this.invites.countAccepted(tx, session.id));
    await tx.audit({
      siteId: invite.siteId,
      action: 'invite-answered',
      noun: 'invite',
      nounId: invite.id,
      before: { reply: invite.reply },
      after: { reply: body.reply },
      personal: { reason: body.reason },
      actorEmployeeId: invite.employeeId,
    });
  }
}
