import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { ProgrammeView, templateEndpoints, TemplateView } from '@fortnight/shared/template/template.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from './template.repository';

/** Programmes and templates of the sites that the reader sees; all others are not there (404). */
@Injectable()
export class ReadTemplates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
  ) {}

  programmes({ me, params }: Asked<typeof templateEndpoints.listProgrammes>): Promise<ProgrammeView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, readableSites(me));
      return this.templates.programmesOf(tx, site.id);
    });
  }

  list({ me, params }: Asked<typeof templateEndpoints.listTemplates>): Promise<TemplateView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, readableSites(me));
      return this.templates.templatesOf(tx, site.id);
    });
  }

  one({ me, params }: Asked<typeof templateEndpoints.readTemplate>): Promise<TemplateView> {
    return this.work.read((tx) => this.templates.oneTemplate(tx, params.templateId, readableSites(me)));
  }
}

function readableSites(me: Actor): string[] {
  return siteIdsFor(me, 'template.read');
}
