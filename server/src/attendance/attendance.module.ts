import { Module } from '@nestjs/common';
import { InviteModule } from '../invite/invite.module';
import { SessionModule } from '../session/session.module';
import { AttendanceController } from './attendance.controller';
import { AttendanceRepository } from './attendance.repository';
import { CloseSheet } from './close-sheet';
import { MarkAttendance } from './mark-attendance';
import { ReadSheet } from './read-sheet';
import { ReadTrainingRecord } from './read-training-record';
import { RollCalls } from './roll-call';
import { TrackTemplate } from './track-template';
import { TrackingRepository } from './tracking.repository';
import { TrainingRecordRepository } from './training-record.repository';

@Module({
  imports: [InviteModule, SessionModule],
  controllers: [AttendanceController],
  providers: [
    AttendanceRepository,
    TrackingRepository,
    RollCalls,
    ReadSheet,
    MarkAttendance,
    CloseSheet,
    TrackTemplate,
    TrainingRecordRepository,
    ReadTrainingRecord,
  ],
  exports: [AttendanceRepository],
})
export class AttendanceModule {}
