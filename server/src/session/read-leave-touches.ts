import { Injectable } from '@nestjs/common';
import type { leaveEndpoints, LeaveTouches, LeaveView } from '@fortnight/shared/person/leave.contract';
import { shiftsMissedWithout } from '@fortnight/shared/person/free-for';
import { leaveScope } from '@fortnight/shared/person/leave.rules';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sessionTitle } from '@fortnight/shared/session/sitting';
import { addDays } from '@fortnight/shared/time/days';
import { overlaps, spanOf } from '@fortnight/shared/time/time-span';
import { LeaveRepository } from '../person/leave.repository';
import { ShiftRosterRepository } from '../person/shift-roster.repository';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRepository } from './session.repository';

/** Says what a leave meets, before somebody decides: sessions ahead, and others of the team who are away. */
@Injectable()
export class ReadLeaveTouches {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leave: LeaveRepository,
    private readonly sessions: SessionRepository,
    private readonly rosters: ShiftRosterRepository,
  ) {}

  /** @throws Refused 404 outside of the teams and sites that the actor decides about. */
  run({ me, params }: Asked<typeof leaveEndpoints.readLeaveTouches>): Promise<LeaveTouches> {
    return this.work.read(async (tx) => {
      const leave = await this.leave.one(tx, params.leaveId, leaveScope(me));
      const { employeeId, fromOn, untilOn } = leave;
      // A day more at both ends: sessions at other sites lie in zones of their own.
      const [from, until] = [addDays(fromOn, -1), addDays(untilOn, 1)];
      const meets = (session: SessionView): boolean =>
        ['planned', 'binding'].includes(session.state) &&
        session.startsAt > tx.atText &&
        overlaps(spanOf(session.startsAt, session.endsAt), spanOf(leave.startsAt, leave.endsAt));
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
        belowCover: await this.belowCover(tx, leave),
        alsoAway: await this.alsoAway(tx, leave),
      };
    });
  }

  /** A leave that counts already is left out of the reckoning: it asks what goes with this person. */
  private async belowCover(tx: ReadTx, leave: LeaveView): Promise<LeaveTouches['belowCover']> {
    const { siteId, teamId, employeeId, fromOn, untilOn } = leave;
    if (teamId === null) return [];
    const range = { fromOn, untilOn };
    const read = await this.rosters.read(tx, { siteId, teamId }, range, [siteId]);
    const others = read.leave.filter((one) => one.employeeId !== employeeId);
    const { roster } = rosterBook({ ...read, leave: others }, range);
    const names = new Map(read.shifts.map(({ id, name }) => [id, name]));
    const missed = shiftsMissedWithout(roster, employeeId, spanOf(leave.startsAt, leave.endsAt));
    return missed.map(({ shiftId, on, left, minimum }) => ({
      on,
      shiftName: names.get(shiftId) ?? '',
      left,
      minimum,
    }));
  }

  private async alsoAway(tx: ReadTx, { id, teamId, startsAt, endsAt }: LeaveView): Promise<LeaveTouches['alsoAway']> {
    if (teamId === null) return [];
    const team = { siteIds: [], teamIds: [teamId] };
    const within = spanOf(startsAt, endsAt);
    const others = await this.leave.list(tx, team, { within, state: 'approved' });
    return others.filter((other) => other.id !== id).map(({ name, fromOn, untilOn }) => ({ name, fromOn, untilOn }));
  }
}
