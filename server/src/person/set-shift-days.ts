import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { DayChange } from '@fortnight/shared/person/shift-import.rules';
import type { SetDaysBody, shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { mayReadCover } from '@fortnight/shared/person/shift-cover.rules';
import { mayChangeDay, mayFixDays, mayGiveShift } from '@fortnight/shared/person/shift-roster.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { shiftRosterChanged } from './person.events';
import { ShiftDayRepository } from './shift-day.repository';
import { ShiftRosterRepository, type RosterRead } from './shift-roster.repository';

type SetDays = Asked<typeof shiftRosterEndpoints.setShiftDays>;

/** Fixes days of people of a team with a reason, or gives them back to the pattern. */
@Injectable()
export class SetShiftDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly days: ShiftDayRepository,
  ) {}

  run({ me, params, body }: SetDays): Promise<{ changed: number; unchanged: number }> {
    ensure(mayFixDays(body));
    const range = rangeOf(body);
    ensure(mayReadCover(range.fromOn, range.untilOn));
    const siteIds = siteIdsFor(me, 'roster.edit');
    return this.work.run(me, async (tx) => {
      const team = await this.rosters.lockTeam(tx, me, params.teamId, siteIds);
      const { siteId, id: teamId } = team;
      const employeeIds = [...new Set(body.cells.map(({ employeeId }) => employeeId))];
      await this.rosters.ensureTeammates(tx, teamId, employeeIds);
      const read = await this.rosters.read(tx, { siteId, teamId }, range, siteIds);
      const changes = changesOf(body, teamId, read, range);
      await this.days.write(tx, siteId, changes, { origin: 'set', reason: body.reason });
      const told = { employeeIds, ...range, shift: body.to, reason: body.reason, days: changes.length };
      await tx.audit({ siteId, action: 'shift-days-set', noun: 'team', nounId: teamId, after: told });
      const toldIds = [...new Set(changes.map((change) => change.employeeId))];
      const byId = tx.actor?.employeeId ?? null;
      if (toldIds.length > 0)
        await tx.emit(shiftRosterChanged, siteId, { teamId, employeeIds, ...range, toldIds, byId });
      return { changed: changes.length, unchanged: body.cells.length - changes.length };
    });
  }
}

function rangeOf({ cells }: SetDaysBody): { fromOn: string; untilOn: string } {
  const dates = cells.map(({ on }) => on).sort();
  return { fromOn: dates[0] ?? '', untilOn: dates.at(-1) ?? '' };
}

/** The cells that are not yet what they shall be. @throws Refused by `mayGiveShift` and `mayChangeDay`. */
function changesOf(
  { cells, to }: SetDaysBody,
  teamId: string,
  read: RosterRead,
  range: { fromOn: string; untilOn: string },
): DayChange[] {
  ensure(mayGiveShift(to, teamId, read.shifts));
  const book = rosterBook(read, range);
  const fixed = new Set(read.days.map(({ employeeId, on }) => `${employeeId} ${on}`));
  return cells.flatMap(({ employeeId, on }) => {
    const day = book.dayOf(employeeId, on);
    const shiftId = to === 'pattern' ? (day.byPattern ?? null) : to === 'rest' ? null : to;
    const isByPattern = to === 'pattern' || day.byPattern === shiftId;
    const isFixed = fixed.has(`${employeeId} ${on}`);
    if (isByPattern ? !isFixed : day.shiftId === shiftId && isFixed) return [];
    const name = read.people.find((person) => person.employeeId === employeeId)?.name ?? '';
    ensure(mayChangeDay({ name, on, isSwapped: day.isSwapped }));
    return [{ employeeId, teamId, on, shiftId, isByPattern }];
  });
}
