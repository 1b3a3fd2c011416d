import { Injectable } from '@nestjs/common';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { InviteRepository } from './invite.repository';
import { RecordReply } from './record-reply';
import { runTakenBy, TakeInstead } from './take-instead';

/** A reply by the invited person, signed in or not; one that declines can take another sitting in the same breath. */
@Injectable()
export class GiveReply {
  constructor(
    private readonly invites: InviteRepository,
    private readonly replies: RecordReply,
    private readonly instead: TakeInstead,
  ) {}

  /** @throws Refused by `mayReply` and `mayTakeInstead`; then neither the decline nor the sitting stands. */
  async give(tx: Tx, inviteId: string, body: ReplyBody): Promise<void> {
    const runId = runTakenBy(body);
    if (runId === null) return this.replies.record(tx, inviteId, body);
    const invite = ensureFound(await this.invites.find(tx, inviteId));
    await this.instead.hold(tx, invite, runId);
    await this.replies.record(tx, inviteId, body);
    const taken = await this.instead.take(tx, invite, runId);
    await this.replies.record(tx, taken.id, { reply: 'accepted', reason: null });
  }
}
