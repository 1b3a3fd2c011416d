import { Controller } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { EditTopic } from './edit-topic';
import { TopicRepository } from './topic.repository';

@Controller()
export class TopicController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly topics: TopicRepository,
    private readonly edits: EditTopic,
  ) {}

  @Serves(topicEndpoints.listTopics)
  list(@Asked() { me, params }: Asked<typeof topicEndpoints.listTopics>): Promise<TopicView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'template.read'));
      return this.topics.topicsOf(tx, site.id);
    });
  }

  @Serves(topicEndpoints.editTopic)
  edit(@Asked() asked: Asked<typeof topicEndpoints.editTopic>): Promise<TopicView> {
    return this.edits.run(asked);
  }
}
