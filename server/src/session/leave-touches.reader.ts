import { Injectable } from '@nestjs/common';
import type { LeaveTouches, LeaveView } from '@fortnight/shared/person/leave.contract';
import { shiftsMissedWithout } from '@fortnight/shared/person/free-for';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sessionTitle } from '@fortnight/shared/session/sitting';
import { addDays } from '@fortnight/shared/time/days';
import { overlaps, spanOf } from '@fortnight/shared/time/time-span';
import { LeaveRepository } from '../person/leave.repository';
import { ShiftRosterRepository } from '../person/shift-roster.repository';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from './session.repository';

/** Whose days they are and how far they reach; without an id where the leave is not written yet. */
export type LeaveDays = Pick<
  LeaveView,
  'employeeId' | 'siteId' | 'teamId' | 'fromOn' | 'untilOn' | 'startsAt' | 'endsAt'
> & { readonly id?: string };

/** Says what leave meets: sessions ahead, shifts that it leaves short, and others of the team who are away. */
@Injectable()
export class LeaveTouchesReader {
  constructor(
    private readonly leave: LeaveRepository,
    private readonly sessions: SessionRepository,
    private readonly rosters: ShiftRosterRepository,
  ) {}

  /** The scope has been asked before. */
  async of(tx: ReadTx, days: LeaveDays): Promise<LeaveTouches> {
    const { employeeId, fromOn, untilOn } = days;
    // A day more at both ends: sessions at other sites lie in zones of their own.
    const [from, until] = [addDays(fromOn, -1), addDays(untilOn, 1)];
    const meets = (session: SessionView): boolean =>
      ['planned', 'binding'].includes(session.state) &&
      session.startsAt > tx.atText &&
      overlaps(spanOf(session.startsAt, session.endsAt), spanOf(days.startsAt, days.endsAt));
    const expected = await this.sessions.sessionsOfEmployee(tx, employeeId, from, until);
    const taught = await this.sessions.sessionsTaughtBy(tx, employeeId, from, until);
    return {
      sessions: expected.filter(meets).length,
      taught: taught.filter(meets).map((session) => ({
        sessionId: session.id,
        ...sessionTitle(session),
        on: session.on,
        startsLocally: session.startsLocally,
      })),
      belowCover: await this.belowCover(tx, days),
      alsoAway: await this.alsoAway(tx, days),
    };
  }

  /** A leave that counts already is left out of the reckoning: it asks what goes with this person. */
  private async belowCover(tx: ReadTx, days: LeaveDays): Promise<LeaveTouches['belowCover']> {
    const { siteId, teamId, employeeId, fromOn, untilOn } = days;
    if (teamId === null) return [];
    const range = { fromOn, untilOn };
    const read = await this.rosters.read(tx, { siteId, teamId }, range, [siteId]);
    const others = read.leave.filter((one) => one.employeeId !== employeeId);
    const { roster } = rosterBook({ ...read, leave: others }, range);
    const names = new Map(read.shifts.map(({ id, name }) => [id, name]));
    const missed = shiftsMissedWithout(roster, employeeId, spanOf(days.startsAt, days.endsAt));
    return missed.map(({ shiftId, on, left, minimum }) => ({
      on,
      shiftName: names.get(shiftId) ?? '',
      left,
      minimum,
    }));
  }

  private async alsoAway(tx: ReadTx, { id, teamId, startsAt, endsAt }: LeaveDays): Promise<LeaveTouches['alsoAway']> {
    if (teamId === null) return [];
    const team = { siteIds: [], teamIds: [teamId] };
    const within = spanOf(startsAt, endsAt);
    const others = await this.leave.list(tx, team, { within, state: 'approved' });
    return others.filter((other) => other.id !== id).map(({ name, fromOn, untilOn }) => ({ name, fromOn, untilOn }));
  }
}
