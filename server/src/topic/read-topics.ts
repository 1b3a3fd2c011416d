import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { topicEndpoints, TopicView } from '@fortnight/shared/topic/topic.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { TopicRepository } from './topic.repository';

/** The topics of a site that the reader sees. */
@Injectable()
export class ReadTopics {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly topics: TopicRepository,
  ) {}

  /** @throws Refused 404 for a site out of scope. */
  run({ me, params }: Asked<typeof topicEndpoints.listTopics>): Promise<TopicView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'template.read'));
      return this.topics.topicsOf(tx, site.id);
    });
  }
}
