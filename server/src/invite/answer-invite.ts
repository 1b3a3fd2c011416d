import { Injectable } from '@nestjs/common';
import type { AnswerPage, ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { isLinkAlive } from '@fortnight/shared/invite/invite.rules';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { AnswerPages } from './answer-page';
import { GiveReply } from './give-reply';
import { InviteLinks } from './invite-links';

/** A reply through a signed link. Whoever holds the link answers for the invited person, and for nobody else. */
@Injectable()
export class AnswerInvite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: InviteLinks,
    private readonly pages: AnswerPages,
    private readonly replies: GiveReply,
  ) {}

  /** @throws Refused 404 for a link that is none of ours, 410 once the session is over, and by what
   * `GiveReply` asks. */
  run(token: string, body: ReplyBody): Promise<AnswerPage> {
    return this.work.run(null, async (tx) => {
      const { id } = ensureFound(await this.links.inviteBehind(tx, token));
      const { session } = await this.pages.of(tx, id);
      ensure(isLinkAlive(session, tx.atText));
      await this.replies.give(tx, id, body);
      return this.pages.of(tx, id);
    });
  }
}
