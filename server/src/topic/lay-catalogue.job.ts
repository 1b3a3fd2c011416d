import { catalogue } from '@fortnight/shared/topic/catalogue.data';
import { JobHandler, type JobHandling } from '../platform/jobs/job-handler';
import { UnitOfWork } from '../platform/unit-of-work';
import { siteCreated } from '../site/site.events';
import { catalogueLaid } from './topic.events';
import { TopicRepository } from './topic.repository';

/** Gives a new site the default catalogue, and says when it lies there. */
@JobHandler('lay-catalogue', { on: siteCreated })
export class LayCatalogueJob implements JobHandling<{ readonly siteId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: TopicRepository,
  ) {}

  async run({ siteId }: { readonly siteId: string }): Promise<void> {
    await this.work.run(null, async (tx) => {
      const count = await this.topics.lay(tx, siteId, catalogue);
      if (count === 0) return tx.bookkeeping('the catalogue lies there already');
      await tx.audit({ siteId, action: 'catalogue-laid', noun: 'site', nounId: siteId, after: { topics: count } });
      await tx.emit(catalogueLaid, siteId, { siteId });
    });
  }
}
