import { Injectable } from '@nestjs/common';
import type { attendanceEndpoints, SheetRow, SheetView } from '@fortnight/shared/attendance/attendance.contract';
import { attendedOf, countedStatus, mayClose } from '@fortnight/shared/attendance/attendance.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionInScope } from '../session/session-in-scope';
import { SessionRepository } from '../session/session.repository';
import { AttendanceRepository, type Mark } from './attendance.repository';
import { markingOf, RollCalls } from './roll-call';

/** Closes a roll call: the session counts as held, with as many people as took part. */
@Injectable()
export class CloseSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: SessionInScope,
    private readonly attendance: AttendanceRepository,
    private readonly calls: RollCalls,
    private readonly sessions: SessionRepository,
  ) {}

  /** @throws Refused by `mayClose`, 412 for a stale version. */
  run({ me, params, body, version }: Asked<typeof attendanceEndpoints.closeSheet>): Promise<SheetView> {
    return this.work.run(me, async (tx) => {
      const session = await this.scope.find(tx, params.sessionId, me, 'attendance.mark');
      const { closed } = await this.attendance.hold(tx, session.id, session.siteId, 'close');
      const settled = settledMarks(await this.attendance.rows(tx, session.id));
      const absentees = settled.filter(({ status }) => status === 'absent').length;
      ensure(mayClose({ session, closed }, await markingOf(me, tx, session), absentees, body.unmarkedAreAbsent));
      ensureWritten(await this.attendance.close(tx, session.id, me.employeeId, version));
      if (settled.length > 0) await this.attendance.add(tx, session, settled, me.employeeId);
      return this.tell(tx, session, absentees);
    });
  }

  private async tell(tx: Tx, session: SessionView, absentees: number): Promise<SheetView> {
    const attended = attendedOf(await this.attendance.rows(tx, session.id));
    ensureWritten(await this.sessions.markHeld(tx, session));
    await this.sessions.setComing(tx, session.id, attended);
    const after = { attended, countedAbsent: absentees };
    await tx.audit({ siteId: session.siteId, action: 'sheet-closed', noun: 'session', nounId: session.id, after });
    return this.calls.afresh(tx, session.id);
  }
}

/** What becomes of people whom nobody marked: excused on approved leave (domain.md, who takes part), else absent. */
function settledMarks(rows: readonly SheetRow[]): Mark[] {
  return rows
    .filter(({ status }) => status === null)
    .map((row) => ({ employeeId: row.employeeId, status: countedStatus(row) ?? 'absent', note: null }));
}
