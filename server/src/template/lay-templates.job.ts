import { defaultTemplates } from '@fortnight/shared/template/default-templates.data';
import { regulationProgrammes } from '@fortnight/shared/template/programmes.data';
import { JobHandler, type JobHandling } from '../platform/jobs/job-handler';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { catalogueLaid } from '../topic/topic.events';
import { TopicRepository } from '../topic/topic.repository';
import { TemplateRepository } from './template.repository';

/** Gives a new site the regulation's programmes and a template for each that recurs, once its topics lie there. */
@JobHandler('lay-templates', { on: catalogueLaid })
export class LayTemplatesJob implements JobHandling<{ readonly siteId: string }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topics: TopicRepository,
    private readonly templates: TemplateRepository,
  ) {}

  async run({ siteId }: { readonly siteId: string }): Promise<void> {
    await this.work.run(null, async (tx) => {
      const count = await this.templates.layProgrammes(tx, siteId, regulationProgrammes);
      // Programmes and templates are laid in one unit: where the ones are, the others have been.
      if (count === 0) return tx.bookkeeping('programmes and templates lie there already');
      await this.layTemplates(tx, siteId);
      const after = { programmes: count, templates: defaultTemplates.length };
      await tx.audit({ siteId, action: 'templates-laid', noun: 'site', nounId: siteId, after });
    });
  }

  private async layTemplates(tx: Tx, siteId: string): Promise<void> {
    const topics = await this.topics.topicsOf(tx, siteId);
    const programmes = await this.templates.programmesOf(tx, siteId);
    for (const { programmeCode, ...template } of defaultTemplates) {
      const programme = programmes.find(({ code }) => code === programmeCode);
      if (!programme) throw new Error(`no programme ${programmeCode}`);
      const topicIds = topics.filter((topic) => topic.programmeCode === programmeCode).map(({ id }) => id);
      const body = { ...template, programmeId: programme.id, topicIds, roomId: null, isActive: true };
      await this.templates.insert(tx, siteId, body);
    }
  }
}
