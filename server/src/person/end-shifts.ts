import { Injectable } from '@nestjs/common';
import { addDays } from '@fortnight/shared/time/days';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Tx } from '../platform/transaction';
import { shiftRosterChanged } from './person.events';
import { ShiftDayRepository, type SwapRow } from './shift-day.repository';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterRepository } from './shift-roster.repository';

/** What becomes of the shifts of people who leave a team: today's stays, from tomorrow on the team's roster is without them. */
@Injectable()
export class EndShifts {
  constructor(
    private readonly patterns: ShiftPatternRepository,
    private readonly days: ShiftDayRepository,
    private readonly rosters: ShiftRosterRepository,
  ) {}

  /** Inside the unit that moves them. Swaps ahead go back on both sides: nobody stands in for somebody who is gone. */
  async of(
    tx: Tx,
    moves: readonly { readonly employeeId: string; readonly fromTeamId: string | null }[],
  ): Promise<void> {
    for (const [teamId, employeeIds] of byTeam(moves)) {
      const tomorrow = addDays(dateAt(tx.atText, await this.rosters.zoneOf(tx, teamId)), 1);
      await this.patterns.endFrom(tx, employeeIds, tomorrow);
      for (const swap of await this.days.swapsFrom(tx, employeeIds, tomorrow)) await this.takeBack(tx, swap);
      await this.days.clearFrom(tx, employeeIds, tomorrow);
    }
  }

  /** Whoever stays gets back the day that the swap covered, and is told of it. */
  private async takeBack(tx: Tx, swap: SwapRow): Promise<void> {
    const { siteId, teamId, on, reason, oneId, otherId } = swap;
    await this.days.undoSwap(tx, swap);
    const before = { employeeIds: [oneId, otherId], on, reason };
    await tx.audit({ siteId, action: 'shift-swap-undone', noun: 'team', nounId: teamId, before });
    const employeeIds = [oneId, otherId];
    const told = { toldIds: employeeIds, byId: tx.actor?.employeeId ?? null };
    await tx.emit(shiftRosterChanged, siteId, { teamId, employeeIds, fromOn: on, untilOn: on, ...told });
  }
}

function byTeam(moves: readonly { employeeId: string; fromTeamId: string | null }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { employeeId, fromTeamId } of moves) {
    if (fromTeamId !== null) found.set(fromTeamId, [...(found.get(fromTeamId) ?? []), employeeId]);
  }
  return found;
}
