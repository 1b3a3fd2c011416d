import { Injectable } from '@nestjs/common';
import { compileRoster } from '@fortnight/shared/person/compile-roster';
import { shiftsOf, type DutyDay } from '@fortnight/shared/person/on-post';
import { factsOf } from '@fortnight/shared/person/roster-book';
import type { MyShift } from '@fortnight/shared/person/shift-roster.contract';
import { datesIn, type DateRange } from '@fortnight/shared/time/days';
import { textsOf } from '@fortnight/shared/time/time-span';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { ReadTx } from '../platform/transaction';
import { ShiftRosterRepository, type RosterRead } from './shift-roster.repository';

/** The shifts of one person, as that person reads them. */
@Injectable()
export class OwnShifts {
  constructor(private readonly rosters: ShiftRosterRepository) {}

  /** Days of which a roster says something; leave is not taken off. */
  async between(
    tx: ReadTx,
    { siteId, employeeId }: { readonly siteId: string; readonly employeeId: string },
    range: DateRange,
  ): Promise<MyShift[]> {
    const read = await this.rosters.read(tx, { siteId, teamId: null, employeeId }, range, [siteId]);
    const roster = compileRoster(factsOf(read), workingCalendar(read), range);
    const days = shiftsOf(roster, employeeId, datesIn(range.fromOn, range.untilOn));
    return days.filter(({ kind }) => kind !== 'unknown').map((day) => myShiftOf(read, employeeId, day));
  }
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
