import { Injectable } from '@nestjs/common';
import type { MyFeed } from '@fortnight/shared/invite/invite.contract';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { UnitOfWork } from '../platform/unit-of-work';
import { FeedGenerationRepository } from './feed-generation.repository';
import { InviteLinks } from './invite-links';

/** The owner of a feed has its address changed, or closes it. No copy is kept anywhere, so that it holds at once. */
@Injectable()
export class ChangeMyFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly generations: FeedGenerationRepository,
    private readonly links: InviteLinks,
  ) {}

  rotate(me: Actor): Promise<MyFeed> {
    return this.renew(me, false);
  }

  revoke(me: Actor): Promise<MyFeed> {
    return this.renew(me, true);
  }

  private renew(me: Actor, isRevoked: boolean): Promise<MyFeed> {
    return this.work.run(me, async (tx) => {
      await this.generations.renew(tx, me.employeeId, isRevoked);
      const subject = { siteId: me.siteId, noun: 'employee', nounId: me.employeeId };
      if (isRevoked) await tx.audit({ ...subject, action: 'feed-revoked' });
      else await tx.audit({ ...subject, action: 'feed-rotated' });
      return { url: await this.links.feedUrlOf(tx, me.employeeId) };
    });
  }
}
