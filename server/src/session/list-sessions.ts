import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { sessionEndpoints, SessionView } from '@fortnight/shared/session/session.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { SessionRepository } from './session.repository';

/** What a site holds between two dates. Drafts are not among it: they bind nobody (R4). */
@Injectable()
export class ListSessions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly sessions: SessionRepository,
  ) {}

  run({ me, params, query }: Asked<typeof sessionEndpoints.listSessions>): Promise<SessionView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'session.read'));
      return this.sessions.viewsBetween(tx, [site.id], query.fromOn, query.untilOn, ['binding', 'held', 'cancelled']);
    });
  }
}
