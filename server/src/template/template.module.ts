import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SiteModule } from '../site/site.module';
import { TopicModule } from '../topic/topic.module';
import { LayTemplatesJob } from './lay-templates.job';
import { ReadTemplates } from './read-templates';
import { TemplateController } from './template.controller';
import { ProgrammeRow, TemplateRow } from './template.entity';
import { TemplateDesk } from './template-desk';
import { TemplatePauseRepository } from './template-pause.repository';
import { TemplateTopicRepository } from './template-topic.repository';
import { TemplateRepository } from './template.repository';
import { WriteTemplate } from './write-template';

@Module({
  imports: [SiteModule, TopicModule, TypeOrmModule.forFeature([ProgrammeRow, TemplateRow])],
  controllers: [TemplateController],
  providers: [
    TemplateRepository,
    TemplateDesk,
    TemplatePauseRepository,
    TemplateTopicRepository,
    LayTemplatesJob,
    ReadTemplates,
    WriteTemplate,
  ],
  exports: [TemplateRepository, TemplateDesk, TemplatePauseRepository],
})
export class TemplateModule {}
