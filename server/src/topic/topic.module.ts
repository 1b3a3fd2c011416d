import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SiteModule } from '../site/site.module';
import { CandidateReader } from './candidate.reader';
import { EditQualifications } from './edit-qualifications';
import { EditTopic } from './edit-topic';
import { ExportQualifications } from './export-qualifications';
import { GrantQualifications } from './grant-qualifications';
import { LayCatalogueJob } from './lay-catalogue.job';
import { QualificationDesk } from './qualification-desk';
import { QualificationController } from './qualification.controller';
import { QualificationRepository } from './qualification.repository';
import { ReadQualifications } from './read-qualifications';
import { ReadTopics } from './read-topics';
import { TopicController } from './topic.controller';
import { TopicRow } from './topic.entity';
import { TopicRepository } from './topic.repository';

@Module({
  imports: [SiteModule, TypeOrmModule.forFeature([TopicRow])],
  controllers: [TopicController, QualificationController],
  providers: [
    TopicRepository,
    LayCatalogueJob,
    ReadTopics,
    EditTopic,
    QualificationRepository,
    CandidateReader,
    QualificationDesk,
    ReadQualifications,
    ExportQualifications,
    GrantQualifications,
    EditQualifications,
  ],
  exports: [TopicRepository, QualificationRepository],
})
export class TopicModule {}
