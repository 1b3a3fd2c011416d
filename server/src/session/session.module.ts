import { Module } from '@nestjs/common';
import { SiteModule } from '../site/site.module';
import { ListSessions } from './list-sessions';
import { ReadSession } from './read-session';
import { SessionRecordRepository } from './session-record.repository';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SittingRepository } from './sitting.repository';

@Module({
  imports: [SiteModule],
  controllers: [SessionController],
  providers: [ListSessions, ReadSession, SessionRepository, SessionRecordRepository, SittingRepository],
  exports: [SessionRepository, SessionRecordRepository, SittingRepository],
})
export class SessionModule {}
