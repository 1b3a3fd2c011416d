import { Injectable } from '@nestjs/common';
import type { attendanceEndpoints, SheetView } from '@fortnight/shared/attendance/attendance.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionInScope } from '../session/session-in-scope';
import { RollCalls } from './roll-call';

@Injectable()
export class ReadSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: SessionInScope,
    private readonly calls: RollCalls,
  ) {}

  /** @throws Refused 404 for a session out of the reader's scope. */
  run({ me, params }: Asked<typeof attendanceEndpoints.readSheet>): Promise<SheetView> {
    return this.work.read(async (tx) =>
      this.calls.of(tx, await this.scope.find(tx, params.sessionId, me, 'session.read')),
    );
  }
}
