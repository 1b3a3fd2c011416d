import { Injectable } from '@nestjs/common';
import type { Marking } from '@fortnight/shared/attendance/attendance.rules';
import type { SheetView } from '@fortnight/shared/attendance/attendance.contract';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { ReadTx } from '../platform/transaction';
import { figuresOn } from '../policy/figures';
import { SessionRepository } from '../session/session.repository';
import { AttendanceRepository } from './attendance.repository';

/** Puts a roll call together as its page shows it. */
@Injectable()
export class RollCalls {
  constructor(
    private readonly attendance: AttendanceRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async of(tx: ReadTx, session: SessionView): Promise<SheetView> {
    const { closed, version } = await this.attendance.sheet(tx, session.id);
    const { 'check-in-opens-minutes': opensMinutesBefore } = await figuresOn(tx, session.siteId, session.on);
    return { session, rows: await this.attendance.rows(tx, session.id), closed, opensMinutesBefore, version };
  }

  /** As `of`, with the session read anew after it changed. */
  async afresh(tx: ReadTx, sessionId: string): Promise<SheetView> {
    const [session] = await this.sessions.viewsByIds(tx, [sessionId]);
    if (!session) throw new Error(`session ${sessionId} is gone`);
    return this.of(tx, session);
  }
}

/** Who marks, and when, as the rules ask. */
export async function markingOf(me: Actor, tx: ReadTx, { siteId, on }: SessionView): Promise<Marking> {
  const { 'check-in-opens-minutes': opensMinutesBefore } = await figuresOn(tx, siteId, on);
  return { me, at: tx.atText, opensMinutesBefore };
}
