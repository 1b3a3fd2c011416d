import { Module } from '@nestjs/common';
import { HistoryController } from './history.controller';
import { HistoryRepository } from './history.repository';
import { ReadHistory } from './read-history';

@Module({ controllers: [HistoryController], providers: [HistoryRepository, ReadHistory] })
export class HistoryModule {}
