import { Injectable } from '@nestjs/common';
import type { MyFeed } from '@fortnight/shared/invite/invite.contract';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { UnitOfWork } from '../platform/unit-of-work';
import { InviteLinks } from './invite-links';

/** The address of my feed. It is made anew each time it is shown; no table holds it. */
@Injectable()
export class ReadMyFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: InviteLinks,
  ) {}

  run(me: Actor): Promise<MyFeed> {
    return this.work.read(async (tx) => ({ url: await this.links.feedUrlOf(tx, me.employeeId) }));
  }
}
