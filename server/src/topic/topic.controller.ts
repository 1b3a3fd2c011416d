import { Controller } from '@nestjs/common';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { EditTopic } from './edit-topic';
import { ReadTopics } from './read-topics';

@Controller()
export class TopicController {
  constructor(
    private readonly reads: ReadTopics,
    private readonly edits: EditTopic,
  ) {}

  @Serves(topicEndpoints.listTopics)
  list(@Asked() asked: Asked<typeof topicEndpoints.listTopics>): Promise<TopicView[]> {
    return this.reads.run(asked);
  }

  @Serves(topicEndpoints.editTopic)
  edit(@Asked() asked: Asked<typeof topicEndpoints.editTopic>): Promise<TopicView> {
    return this.edits.run(asked);
  }
}
