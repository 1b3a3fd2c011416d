import { Injectable } from '@nestjs/common';
import type { NoticeView } from '@fortnight/shared/person/notice.contract';
import { rosterLimits } from '@fortnight/shared/person/roster-limits.data';
import { addDays } from '@fortnight/shared/time/days';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { todayAt } from '../policy/figures';
import { LeaveRepository } from './leave.repository';
import type { NoticeRow } from './notice.repository';
import { OwnShifts } from './own-shifts';

/** What a notice says now: the leave as it stands, the shifts as they are. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly leave: LeaveRepository,
    private readonly shifts: OwnShifts,
  ) {}

  /** @returns null where it is about nothing ahead any more, or a request that is decided or taken back. */
  async of(tx: ReadTx, row: NoticeRow): Promise<NoticeView | null> {
    const { id, kind, at, fromOn, untilOn } = row;
    if (row.leaveId !== null) {
      const leave = await this.leave.toldOf(tx, row.leaveId);
      if (!leave || leave.endsAt <= tx.atText || (kind === 'leave-asked' && leave.state !== 'requested')) return null;
      const { name, startsLocally, endsLocally, state, note, decided, zone } = leave;
      const told = { name, fromOn: leave.fromOn, startsLocally, untilOn: leave.untilOn, endsLocally, state, note };
      if (dateAt(tx.atText, zone) > leave.untilOn) return null;
      return {
        id,
        kind,
        at,
        leave: { ...told, decidedBy: decided?.name ?? null },
        fromOn: null,
        untilOn: null,
        days: [],
      };
    }
    const today = await todayAt(tx, row.siteId);
    if (fromOn === null || (untilOn !== null && untilOn < today)) return null;
    const first = fromOn > today ? fromOn : today;
    const last = addDays(first, rosterLimits.ownDays - 1);
    const range = { fromOn: first, untilOn: untilOn !== null && untilOn < last ? untilOn : last };
    return { id, kind, at, leave: null, fromOn: first, untilOn, days: await this.shifts.between(tx, row, range) };
  }
}
