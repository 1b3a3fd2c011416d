import { Controller } from '@nestjs/common';
import {
  attendanceEndpoints,
  type SheetView,
  type TrackingRow,
} from '@fortnight/shared/attendance/attendance.contract';
import { trainingRecordEndpoints, type TrainingRecord } from '@fortnight/shared/attendance/training-record.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { CloseSheet } from './close-sheet';
import { MarkAttendance } from './mark-attendance';
import { ReadSheet } from './read-sheet';
import { ReadTrainingRecord } from './read-training-record';
import { TrackTemplate } from './track-template';

@Controller()
export class AttendanceController {
  constructor(
    private readonly readSheet: ReadSheet,
    private readonly markAttendance: MarkAttendance,
    private readonly closeSheet: CloseSheet,
    private readonly trackTemplate: TrackTemplate,
    private readonly readTrainingRecord: ReadTrainingRecord,
  ) {}

  @Serves(attendanceEndpoints.readSheet)
  read(@Asked() asked: Asked<typeof attendanceEndpoints.readSheet>): Promise<SheetView> {
    return this.readSheet.run(asked);
  }

  @Serves(attendanceEndpoints.markAttendance)
  mark(@Asked() asked: Asked<typeof attendanceEndpoints.markAttendance>): Promise<SheetView> {
    return this.markAttendance.run(asked);
  }

  @Serves(attendanceEndpoints.closeSheet)
  close(@Asked() asked: Asked<typeof attendanceEndpoints.closeSheet>): Promise<SheetView> {
    return this.closeSheet.run(asked);
  }

  @Serves(attendanceEndpoints.trackTemplate)
  track(@Asked() asked: Asked<typeof attendanceEndpoints.trackTemplate>): Promise<TrackingRow[]> {
    return this.trackTemplate.run(asked);
  }

  @Serves(trainingRecordEndpoints.readTrainingRecord)
  training(@Asked() asked: Asked<typeof trainingRecordEndpoints.readTrainingRecord>): Promise<TrainingRecord> {
    return this.readTrainingRecord.run(asked);
  }
}
