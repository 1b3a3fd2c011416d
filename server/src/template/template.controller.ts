import { Controller } from '@nestjs/common';
import { templateEndpoints, type ProgrammeView, type TemplateView } from '@fortnight/shared/template/template.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ReadTemplates } from './read-templates';
import { WriteTemplate } from './write-template';

@Controller()
export class TemplateController {
  constructor(
    private readonly reads: ReadTemplates,
    private readonly writes: WriteTemplate,
  ) {}

  @Serves(templateEndpoints.listProgrammes)
  programmes(@Asked() asked: Asked<typeof templateEndpoints.listProgrammes>): Promise<ProgrammeView[]> {
    return this.reads.programmes(asked);
  }

  @Serves(templateEndpoints.listTemplates)
  list(@Asked() asked: Asked<typeof templateEndpoints.listTemplates>): Promise<TemplateView[]> {
    return this.reads.list(asked);
  }

  @Serves(templateEndpoints.readTemplate)
  read(@Asked() asked: Asked<typeof templateEndpoints.readTemplate>): Promise<TemplateView> {
    return this.reads.one(asked);
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
