import { Injectable } from '@nestjs/common';
import type {
  RecordedSitting,
  TrainingRecord,
  trainingRecordEndpoints,
} from '@fortnight/shared/attendance/training-record.contract';
import { recordScopeOf } from '@fortnight/shared/person/record.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import { InviteRepository } from '../invite/invite.repository';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRepository } from '../session/session.repository';
import { AttendanceRepository } from './attendance.repository';
import { TrainingRecordRepository } from './training-record.repository';

/** What somebody attended, missed and is still expected at in a year. */
@Injectable()
export class ReadTrainingRecord {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: TrainingRecordRepository,
    private readonly sessions: SessionRepository,
    private readonly invites: InviteRepository,
    private readonly attendance: AttendanceRepository,
  ) {}

  /** The present year unless another is asked for. @throws Refused 404 for somebody out of the reader's scope. */
  run({ me, params, query }: Asked<typeof trainingRecordEndpoints.readTrainingRecord>): Promise<TrainingRecord> {
    return this.work.read(async (tx) => {
      const owner = ensureFound(await this.records.ownerIn(tx, params.employeeId, recordScopeOf(me)));
      const on = dateAt(tx.atText, owner.zone);
      const year = Number(query.year ?? on.slice(0, 4));
      const years = new Set([...(await this.records.yearsOf(tx, owner.id)), year]);
      return {
        employeeId: owner.id,
        on,
        year,
        years: [...years].sort((one, other) => other - one),
        sittings: await this.sittingsOf(tx, owner.id, year),
      };
    });
  }

  private async sittingsOf(tx: ReadTx, employeeId: string, year: number): Promise<RecordedSitting[]> {
    const all = await this.sessions.sessionsOfEmployee(tx, employeeId, `${year}-01-01`, `${year}-12-31`);
    const sessions = all.filter(({ state }) => state !== 'cancelled');
    const ids = sessions.map(({ id }) => id);
    const replies = await this.invites.ofEmployee(tx, employeeId, ids);
    const replyTo = new Map(replies.map(({ sessionId, reply }) => [sessionId, reply]));
    const marks = await this.attendance.statusesOf(tx, employeeId, ids);
    const closed = await this.records.closedOf(tx, ids);
    return sessions.map((session) => ({
      session,
      reply: replyTo.get(session.id) ?? 'none',
      status: closed.has(session.id) ? (marks.get(session.id) ?? 'absent') : null,
    }));
  }
}
