import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { maySwapShifts } from '@fortnight/shared/person/shift-roster.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { shiftRosterChanged } from './person.events';
import { ShiftDayRepository, type CoveredDay, type SwapRow } from './shift-day.repository';
import { ShiftRosterRepository } from './shift-roster.repository';

/** Two people of a team exchange their shifts of a day; both sides stand on record, and go back together. */
@Injectable()
export class SwapShifts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly days: ShiftDayRepository,
  ) {}

  run({ me, params, body }: Asked<typeof shiftRosterEndpoints.swapShifts>): Promise<{ id: string }> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    return this.work.run(me, async (tx) => {
      const { id: teamId, siteId } = await this.rosters.lockTeam(tx, me, params.teamId, siteIds);
      const { on, one, other, reason } = body;
      const employeeIds = [one.employeeId, other.employeeId];
      await this.rosters.ensureTeammates(tx, teamId, employeeIds);
      const range = { fromOn: on, untilOn: on };
      const read = await this.rosters.read(tx, { siteId, teamId }, range, siteIds);
      const book = rosterBook(read, range);
      const side = (employeeId: string) => {
        const name = read.people.find((person) => person.employeeId === employeeId)?.name ?? '';
        const { shiftId, isSwapped } = book.dayOf(employeeId, on);
        return { name, shiftId, isSwapped };
      };
      ensure(maySwapShifts(body, { on, one: side(one.employeeId), other: side(other.employeeId) }));
      const covered = (employeeId: string): CoveredDay => {
        const day = read.days.find((each) => each.employeeId === employeeId && each.on === on);
        return day ? { shiftId: day.shiftId, origin: day.origin, reason: day.reason } : null;
      };
      const id = randomUUID();
      const before = { oneBefore: covered(one.employeeId), otherBefore: covered(other.employeeId) };
      await this.days.swap(tx, { id, siteId, teamId, reason, ...before }, body);
      await this.tell(tx, 'shifts-swapped', {
        siteId,
        teamId,
        on,
        reason,
        oneId: one.employeeId,
        otherId: other.employeeId,
      });
      return { id };
    });
  }

  undo({ me, params }: Asked<typeof shiftRosterEndpoints.undoSwap>): Promise<void> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    return this.work.run(me, async (tx) => {
      const { teamId } = ensureFound(await this.days.findSwap(tx, params.swapId, siteIds));
      await this.rosters.lockTeam(tx, me, teamId, siteIds);
      // Whoever took it back first has let go of the team by now.
      const swap = ensureFound(await this.days.findSwap(tx, params.swapId, siteIds));
      await this.days.undoSwap(tx, swap);
      await this.tell(tx, 'shift-swap-undone', swap);
    });
  }

  private async tell(
    tx: Tx,
    act: 'shifts-swapped' | 'shift-swap-undone',
    {
      siteId,
      teamId,
      on,
      reason,
      oneId,
      otherId,
    }: Pick<SwapRow, 'siteId' | 'teamId' | 'on' | 'reason' | 'oneId' | 'otherId'>,
  ): Promise<void> {
    const employeeIds = [oneId, otherId];
    const after = { employeeIds, on, reason };
    if (act === 'shifts-swapped')
      await tx.audit({ siteId, action: 'shifts-swapped', noun: 'team', nounId: teamId, after });
    else await tx.audit({ siteId, action: 'shift-swap-undone', noun: 'team', nounId: teamId, before: after });
    const told = { toldIds: employeeIds, byId: tx.actor?.employeeId ?? null };
    await tx.emit(shiftRosterChanged, siteId, { teamId, employeeIds, fromOn: on, untilOn: on, ...told });
  }
}
