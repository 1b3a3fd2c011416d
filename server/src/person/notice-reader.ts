import { Injectable } from '@nestjs/common';
import type { LeaveView } from '@fortnight/shared/person/leave.contract';
import type { NoticeView } from '@fortnight/shared/person/notice.contract';
import { rosterLimits } from '@fortnight/shared/person/roster-limits.data';
import { addDays, type DateRange } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { todayAt } from '../policy/figures';
import { LeaveRepository } from './leave.repository';
import type { NoticeRow } from './notice.repository';
import { OwnShifts } from './own-shifts';

/** What notices say now: the leave as it stands, the shifts as they are. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly leave: LeaveRepository,
    private readonly shifts: OwnShifts,
  ) {}

  /** @returns null where it is about nothing ahead any more, or a request that is decided or taken back. */
  async of(tx: ReadTx, row: NoticeRow): Promise<NoticeView | null> {
    return (await this.ofAll(tx, [row]))[0] ?? null;
  }

  /** Those of one person's notices that are about something ahead, in their order; leave and shifts are each asked once. */
  async ofAll(tx: ReadTx, rows: readonly NoticeRow[]): Promise<NoticeView[]> {
    const leave = await this.leave.toldOf(
      tx,
      rows.flatMap(({ leaveId }) => leaveId ?? []),
    );
    const views = new Map<string, NoticeView>();
    for (const row of rows) {
      const told = leave.find(({ id }) => id === row.leaveId);
      if (told && isAhead(told, row, tx.atText)) views.set(row.id, leaveNotice(row, told));
    }
    // A person's shifts lie at one site, and after a transfer at two.
    for (const siteId of new Set(rows.map((row) => row.siteId))) {
      for (const view of await this.shiftsOf(tx, siteId, rows)) views.set(view.id, view);
    }
    return rows.flatMap(({ id }) => views.get(id) ?? []);
  }

  private async shiftsOf(tx: ReadTx, siteId: string, rows: readonly NoticeRow[]): Promise<NoticeView[]> {
    const changed = rows.filter((row) => row.siteId === siteId && row.leaveId === null);
    const [first] = changed;
    if (!first) return [];
    const today = await todayAt(tx, siteId);
    const told = changed.flatMap((row) => {
      const range = rangeAhead(row, today);
      return range ? [{ row, range }] : [];
    });
    if (told.length === 0) return [];
    const days = await this.shifts.between(tx, first, hullOf(told.map(({ range }) => range)));
    return told.map(({ row: { id, kind, at, untilOn }, range: { fromOn, untilOn: last } }) => {
      const within = days.filter(({ on }) => on >= fromOn && on <= last);
      return { id, kind, at, leave: null, fromOn, untilOn, days: within };
    });
  }
}

function isAhead({ state, endsAt, untilOn, zone }: LeaveView, { kind }: NoticeRow, at: string): boolean {
  if (kind === 'leave-asked' && state !== 'requested') return false;
  return endsAt > at && dateAt(at, zone) <= untilOn;
}

function leaveNotice({ id, kind, at }: NoticeRow, leave: LeaveView): NoticeView {
  const { name, fromOn, startsLocally, untilOn, endsLocally, state, note, decided } = leave;
  const told = { name, fromOn, startsLocally, untilOn, endsLocally, state, note, decidedBy: decided?.name ?? null };
  return { id, kind, at, leave: told, fromOn: null, untilOn: null, days: [] };
}

/** The days from today on that a notice names, two weeks at most; null when they are over. */
function rangeAhead({ fromOn, untilOn }: NoticeRow, today: DateText): DateRange | null {
  if (fromOn === null || (untilOn !== null && untilOn < today)) return null;
  const first = fromOn > today ? fromOn : today;
  const last = addDays(first, rosterLimits.ownDays - 1);
  return { fromOn: first, untilOn: untilOn !== null && untilOn < last ? untilOn : last };
}

function hullOf(ranges: readonly DateRange[]): DateRange {
  const from = ranges.map(({ fromOn }) => fromOn).sort();
  const until = ranges.map(({ untilOn }) => untilOn).sort();
  return { fromOn: from[0] ?? '', untilOn: until.at(-1) ?? '' };
}
