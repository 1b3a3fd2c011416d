import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { tooLongNames } from '@fortnight/shared/topic/topic.rules';
import type { topicEndpoints, TopicView } from '@fortnight/shared/topic/topic.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureWritten, refuseField } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { figuresToday } from '../policy/figures';
import { TopicRepository } from './topic.repository';

/** Renames a topic, or takes it out of use or into use again; its code stays. */
@Injectable()
export class EditTopic {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: TopicRepository,
  ) {}

  run({ me, params, body, version }: Asked<typeof topicEndpoints.editTopic>): Promise<TopicView> {
    const siteIds = siteIdsFor(me, 'template.edit');
    return this.work.run(me, async (tx) => {
      const before = ensureFound(await this.topics.find(tx, params.topicId, siteIds));
      const { 'short-name-characters': maximum } = await figuresToday(tx, before.siteId);
      for (const field of tooLongNames(body, maximum)) refuseField(`/${field}`, 'too-many-han', { maximum });
      ensureWritten(await this.topics.edit(tx, before.id, body, version));
      const after = ensureFound(await this.topics.find(tx, before.id, siteIds));
      const { id, siteId } = before;
      await tx.audit({ siteId, action: 'topic-edited', noun: 'topic', nounId: id, before, after });
      return after;
    });
  }
}
