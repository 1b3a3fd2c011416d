import { Module } from '@nestjs/common';
import { SiteModule } from '../site/site.module';
import { ListSessions } from './list-sessions';
import { ReadSession } from './read-session';
import { SessionRecordRepository } from './session-record.repository';
import { SessionInScope } from './session-in-scope';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SittingRepository } from './sitting.repository';

@Module({
  imports: [SiteModule],
  controllers: [SessionController],
  providers: [ListSessions, ReadSession, SessionInScope, SessionRepository, SessionRecordRepository, SittingRepository],
  exports: [SessionInScope, SessionRepository, SessionRecordRepository, SittingRepository],
})
export class SessionModule {}
