import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { whoIsOnPost } from '@fortnight/shared/person/on-post';
import { factsOf } from '@fortnight/shared/person/roster-book';
import { compileRoster } from '@fortnight/shared/person/compile-roster';
import type {
  CoverView,
  MyShift,
  ShiftRosterView,
  shiftRosterEndpoints,
} from '@fortnight/shared/person/shift-roster.contract';
import { rosterLimits } from '@fortnight/shared/person/roster-limits.data';
import { mayReadCover } from '@fortnight/shared/person/shift-cover.rules';
import { addDays, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { textsOf } from '@fortnight/shared/time/time-span';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { figuresToday, todayAt } from '../policy/figures';
import { OwnShifts } from './own-shifts';
import { rosterViewOf, ShiftRosterRepository, type RosterRead } from './shift-roster.repository';

/** Rosters as their readers see them: a month, the cover of days, and everybody's own shifts. */
@Injectable()
export class ReadShiftRoster {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly own: OwnShifts,
  ) {}

  month({
    me,
    params: { siteId },
    query,
  }: Asked<typeof shiftRosterEndpoints.readShiftRoster>): Promise<ShiftRosterView> {
    const range = { fromOn: firstOfMonth(query.month), untilOn: lastOfMonth(query.month) };
    const scope = { siteId, teamId: query.teamId ?? null };
    return this.work.read(async (tx) => {
      const read = await this.rosters.read(tx, scope, range, siteIdsFor(me, 'roster.read'));
      return rosterViewOf(siteId, query.month, read, await figuresToday(tx, siteId));
    });
  }

  cover({ me, params: { siteId }, query }: Asked<typeof shiftRosterEndpoints.readCover>): Promise<CoverView[]> {
    const { fromOn, untilOn, teamId = null } = query;
    ensure(mayReadCover(fromOn, untilOn));
    return this.work.read(async (tx) => {
      const read = await this.rosters.read(tx, { siteId, teamId }, { fromOn, untilOn }, siteIdsFor(me, 'roster.read'));
      return coverOf(read, fromOn, untilOn);
    });
  }

  mine({ siteId, employeeId }: Actor): Promise<MyShift[]> {
    return this.work.read(async (tx) => {
      const fromOn = await todayAt(tx, siteId);
      return this.own.between(
        tx,
        { siteId, employeeId },
        { fromOn, untilOn: addDays(fromOn, rosterLimits.ownDays - 1) },
      );
    });
  }
}

function coverOf(read: RosterRead, fromOn: string, untilOn: string): CoverView[] {
  const roster = compileRoster(factsOf(read), workingCalendar(read), { fromOn, untilOn: addDays(untilOn, 1) });
  const shifts = new Map(read.shifts.map((shift) => [shift.id, shift]));
  return read.teams.flatMap((team) =>
    whoIsOnPost(roster, team.id, roster.span)
      .filter(({ on, shiftId }) => on >= fromOn && on <= untilOn && shifts.get(shiftId)?.isActive)
      .map(({ shiftId, on, from, until, employeeIds, fewest, minimum }) => ({
        teamId: team.id,
        shiftId,
        shiftName: shifts.get(shiftId)?.name ?? '',
        on,
        ...textsOf({ from, until }),
        planned: employeeIds.length,
        fewest,
        minimum,
      })),
  );
}
