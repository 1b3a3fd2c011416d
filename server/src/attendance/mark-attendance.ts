import { Injectable } from '@nestjs/common';
import type { attendanceEndpoints, MarkBody, SheetView } from '@fortnight/shared/attendance/attendance.contract';
import { mayMark, mayMarkAll } from '@fortnight/shared/attendance/attendance.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionInScope } from '../session/session-in-scope';
import { AttendanceRepository, marksOf } from './attendance.repository';
import { markingOf, RollCalls } from './roll-call';

/** Marks people of a roll call. Earlier marks stay on record, the latest counts; so no version is asked for. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: SessionInScope,
    private readonly attendance: AttendanceRepository,
    private readonly calls: RollCalls,
  ) {}

  /** @throws Refused by `mayMark` and `mayMarkAll`; then nobody is marked. */
  run({ me, params, body }: Asked<typeof attendanceEndpoints.markAttendance>): Promise<SheetView> {
    return this.work.run(me, async (tx) => {
      const session = await this.scope.find(tx, params.sessionId, me, 'attendance.mark');
      const { closed } = await this.attendance.hold(tx, session.id, session.siteId, 'mark');
      ensure(mayMark({ session, closed }, await markingOf(me, tx, session)));
      const marked = body.marks.map(({ employeeId }) => employeeId);
      ensure(mayMarkAll(session, await this.attendance.rows(tx, session.id), marked, me));
      await this.attendance.add(tx, session, marksOf(body), me.employeeId);
      await tx.audit({
        siteId: session.siteId,
        action: 'attendance-marked',
        noun: 'session',
        nounId: session.id,
        after: { marks: body.marks.map(({ employeeId, status }) => ({ employeeId, status })) },
        personal: notesOf(body),
      });
      return this.calls.of(tx, session);
    });
  }
}

function notesOf({ marks }: MarkBody): object | null {
  const noted = marks.filter(({ note }) => note !== null);
  return noted.length > 0 ? noted.map(({ employeeId, note }) => ({ employeeId, note })) : null;
}
