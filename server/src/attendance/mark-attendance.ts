import { Injectable } from '@nestjs/common';
import type {
  attendanceEndpoints,
  MarkBody,
  SheetRow,
  SheetView,
} from '@fortnight/shared/attendance/attendance.contract';
import { mayMark, mayMarkPerson } from '@fortnight/shared/attendance/attendance.rules';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, Refused } from '../platform/refused';
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

  /** @throws Refused by `mayMark` and `mayMarkPerson`, and for people who do not take part; then nobody is marked. */
  run({ me, params, body }: Asked<typeof attendanceEndpoints.markAttendance>): Promise<SheetView> {
    return this.work.run(me, async (tx) => {
      const session = await this.scope.find(tx, params.sessionId, me, 'attendance.mark');
      const { closed } = await this.attendance.hold(tx, session.id, session.siteId, 'mark');
      ensure(mayMark({ session, closed }, await markingOf(me, tx, session)));
      ensureMarkable(session, await this.attendance.rows(tx, session.id), body, me);
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

/** @throws Refused for people who do not take part, or whom this person may not mark. */
function ensureMarkable(session: SessionView, rows: readonly SheetRow[], { marks }: MarkBody, me: Actor): void {
  const byId = new Map(rows.map((row) => [row.employeeId, row]));
  const strangers = marks.filter(({ employeeId }) => !byId.has(employeeId)).length;
  if (strangers > 0) throw new Refused('not-a-participant', { count: strangers });
  for (const { employeeId } of marks) {
    const row = byId.get(employeeId);
    if (row) ensure(mayMarkPerson(session, row, me));
  }
}

function notesOf({ marks }: MarkBody): object | null {
  const noted = marks.filter(({ note }) => note !== null);
  return noted.length > 0 ? noted.map(({ employeeId, note }) => ({ employeeId, note })) : null;
}
