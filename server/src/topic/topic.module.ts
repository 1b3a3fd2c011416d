import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SiteModule } from '../site/site.module';
import { EditTopic } from './edit-topic';
import { LayCatalogueJob } from './lay-catalogue.job';
import { ReadTopics } from './read-topics';
import { TopicController } from './topic.controller';
import { TopicRow } from './topic.entity';
import { TopicRepository } from './topic.repository';

@Module({
  imports: [SiteModule, TypeOrmModule.forFeature([TopicRow])],
  controllers: [TopicController],
  providers: [TopicRepository, LayCatalogueJob, ReadTopics, EditTopic],
  exports: [TopicRepository],
})
export class TopicModule {}
