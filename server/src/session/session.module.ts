import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module';
import { SiteModule } from '../site/site.module';
import { ChangeActivity } from './change-activity';
import { ChangeSite } from './change-site';
import { EditPlaces } from './edit-places';
import { GroundReader } from './ground.reader';
import { LeaveTouchesReader } from './leave-touches.reader';
import { ListSessions } from './list-sessions';
import { MoveGroundReader } from './move-ground.reader';
import { NearSittingRepository } from './near-sitting.repository';
import { OverrideRepository } from './override.repository';
import { ParticipantRepository } from './participant.repository';
import { PlaceUseReader } from './place-use.reader';
import { PlaceController } from './place.controller';
import { PreviewMoves } from './preview-moves';
import { ReadLeaveTouches } from './read-leave-touches';
import { ReadSession } from './read-session';
import { SessionRecordRepository } from './session-record.repository';
import { SessionInScope } from './session-in-scope';
import { SessionController } from './session.controller';
import { SessionRepository } from './session.repository';
import { SittingRepository } from './sitting.repository';

@Module({
  imports: [PersonModule, SiteModule],
  controllers: [SessionController, PlaceController],
  providers: [
    ListSessions,
    ReadSession,
    SessionInScope,
    SessionRepository,
    SessionRecordRepository,
    SittingRepository,
    ChangeSite,
    ChangeActivity,
    EditPlaces,
    PlaceUseReader,
    ParticipantRepository,
    PreviewMoves,
    LeaveTouchesReader,
    ReadLeaveTouches,
    GroundReader,
    MoveGroundReader,
    NearSittingRepository,
    OverrideRepository,
  ],
  exports: [
    GroundReader,
    MoveGroundReader,
    OverrideRepository,
    ParticipantRepository,
    SessionInScope,
    SessionRepository,
    SessionRecordRepository,
    SittingRepository,
  ],
})
export class SessionModule {}
