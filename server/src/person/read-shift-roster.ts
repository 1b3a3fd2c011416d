import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { whoIsOnPost, shiftsOf, type DutyDay } from '@fortnight/shared/person/on-post';
import { factsOf } from '@fortnight/shared/person/roster-book';
import { compileRoster } from '@fortnight/shared/person/compile-roster';
import type {
  CoverView,
  MyShift,
  ShiftRosterView,
  shiftRosterEndpoints,
} from '@fortnight/shared/person/shift-roster.contract';
import { mayReadCover } from '@fortnight/shared/person/shift-cover.rules';
import { addDays, datesIn, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { textsOf } from '@fortnight/shared/time/time-span';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { figuresToday, todayAt } from '../policy/figures';
import { rosterViewOf, ShiftRosterRepository, type RosterRead } from './shift-roster.repository';

/** How far ahead people see their own shifts. */
const ownDays = 14;

/** Rosters as their readers see them: a month, the cover of days, and everybody's own shifts. */
@Injectable()
export class ReadShiftRoster {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
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

  mine(me: Actor): Promise<MyShift[]> {
    return this.work.read(async (tx) => {
      const { siteId, employeeId } = me;
      const fromOn = await todayAt(tx, siteId);
      const range = { fromOn, untilOn: addDays(fromOn, ownDays - 1) };
      const read = await this.rosters.read(tx, { siteId, teamId: null, employeeId }, range, [siteId]);
      const roster = compileRoster(factsOf(read), workingCalendar(read), range);
      const days = shiftsOf(roster, employeeId, datesIn(range.fromOn, range.untilOn));
      return days.filter(({ kind }) => kind !== 'unknown').map((day) => myShiftOf(read, me.employeeId, day));
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

function myShiftOf(read: RosterRead, employeeId: string, { on, shiftId, span }: DutyDay): MyShift {
  const shift = read.shifts.find(({ id }) => id === shiftId);
  const fixed = read.days.find((day) => day.employeeId === employeeId && day.on === on);
  const times = span ? textsOf(span) : { startsAt: null, endsAt: null };
  return {
    on,
    shiftName: shift?.name ?? null,
    ...times,
    startsLocally: shift?.startsLocally ?? null,
    endsLocally: shift?.endsLocally ?? null,
    origin: fixed?.origin ?? null,
  };
}
