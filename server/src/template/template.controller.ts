import { Controller } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { templateEndpoints, type ProgrammeView, type TemplateView } from '@fortnight/shared/template/template.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from './template.repository';
import { WriteTemplate } from './write-template';

@Controller()
export class TemplateController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
    private readonly writes: WriteTemplate,
  ) {}

  @Serves(templateEndpoints.listProgrammes)
  programmes(@Asked() { me, params }: Asked<typeof templateEndpoints.listProgrammes>): Promise<ProgrammeView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, readableSites(me));
      return this.templates.programmesOf(tx, site.id);
    });
  }

  @Serves(templateEndpoints.listTemplates)
  list(@Asked() { me, params }: Asked<typeof templateEndpoints.listTemplates>): Promise<TemplateView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, readableSites(me));
      return this.templates.templatesOf(tx, site.id);
    });
  }

  @Serves(templateEndpoints.readTemplate)
  read(@Asked() { me, params }: Asked<typeof templateEndpoints.readTemplate>): Promise<TemplateView> {
    return this.work.read((tx) => this.templates.oneTemplate(tx, params.templateId, readableSites(me)));
  }

  @Serves(templateEndpoints.createTemplate)
  create(@Asked() asked: Asked<typeof templateEndpoints.createTemplate>): Promise<TemplateView> {
    return this.writes.create(asked);
  }

  @Serves(templateEndpoints.editTemplate)
  edit(@Asked() asked: Asked<typeof templateEndpoints.editTemplate>): Promise<TemplateView> {
    return this.writes.edit(asked);
  }
}

function readableSites(me: Actor): string[] {
  return siteIdsFor(me, 'template.read');
}
