import { Injectable } from '@nestjs/common';
import type { AnswerPage } from '@fortnight/shared/invite/invite.contract';
import { isLinkAlive, isStillInvited } from '@fortnight/shared/invite/invite.rules';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { AnswerPages } from './answer-page';
import { InviteLinks } from './invite-links';

/** Mail scanners open links, so this only reads. */
@Injectable()
export class ReadAnswerPage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: InviteLinks,
    private readonly pages: AnswerPages,
  ) {}

  /** @throws Refused 404 for a link that is none of ours, 410 once the session is over or the person off its list. */
  run(token: string): Promise<AnswerPage> {
    return this.work.read(async (tx) => {
      const invite = ensureFound(await this.links.inviteBehind(tx, token));
      const page = await this.pages.of(tx, invite.id);
      ensure(isLinkAlive(page.session, tx.atText));
      // Whoever took another sitting is told which; this link answers for neither.
      if (page.session.state !== 'cancelled' && page.instead === null) ensure(isStillInvited(invite));
      return page;
    });
  }
}
