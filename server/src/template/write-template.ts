import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { templateEndpoints, TemplateView } from '@fortnight/shared/template/template.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { tellingWhatIsTaken } from '../site/taken-field';
import { TemplateDesk } from './template-desk';
import { TemplateRepository } from './template.repository';

const uniqueFields = { template_name: { pointer: '/name', zh: '模板名称', en: 'Template name' } } as const;

/** Creates templates and edits them. */
@Injectable()
export class WriteTemplate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
    private readonly desk: TemplateDesk,
  ) {}

  create({ me, params, body }: Asked<typeof templateEndpoints.createTemplate>): Promise<TemplateView> {
    const unit = this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'template.edit'));
      return this.desk.create(tx, me, site, body);
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }

  edit({ me, params, body, version }: Asked<typeof templateEndpoints.editTemplate>): Promise<TemplateView> {
    const unit = this.work.run(me, async (tx) => {
      const before = await this.templates.oneTemplate(tx, params.templateId, siteIdsFor(me, 'template.edit'));
      return this.desk.edit(tx, me, before, body, version);
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }
}
