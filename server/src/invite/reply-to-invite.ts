import { Injectable } from '@nestjs/common';
import type { inviteEndpoints, InviteView } from '@fortnight/shared/invite/invite.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { GiveReply } from './give-reply';
import { InviteRepository } from './invite.repository';

/** A reply by the invited person, signed in. */
@Injectable()
export class ReplyToInvite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invites: InviteRepository,
    private readonly replies: GiveReply,
  ) {}

  /** @throws Refused 404 for somebody else's invite, and by what `GiveReply` asks. */
  run({ me, params, body }: Asked<typeof inviteEndpoints.replyToInvite>): Promise<InviteView> {
    return this.work.run(me, async (tx) => {
      const invite = ensureFound(await this.invites.findOwn(tx, params.inviteId, me.employeeId));
      await this.replies.give(tx, invite.id, body);
      return ensureFound(await this.invites.view(tx, invite.id));
    });
  }
}
