import { Controller } from '@nestjs/common';
import {
  shiftRosterEndpoints,
  type CoverView,
  type MyShift,
  type ShiftRosterView,
} from '@fortnight/shared/person/shift-roster.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { AssignPattern } from './assign-pattern';
import { ReadShiftRoster } from './read-shift-roster';
import { SetShiftDays } from './set-shift-days';
import { SwapShifts } from './swap-shifts';

/** Who works when: groups, days that differ and swaps. */
@Controller()
export class ShiftRosterController {
  constructor(
    private readonly rosters: ReadShiftRoster,
    private readonly assignments: AssignPattern,
    private readonly days: SetShiftDays,
    private readonly swaps: SwapShifts,
  ) {}

  @Serves(shiftRosterEndpoints.readShiftRoster)
  readMonth(@Asked() asked: Asked<typeof shiftRosterEndpoints.readShiftRoster>): Promise<ShiftRosterView> {
    return this.rosters.month(asked);
  }

  @Serves(shiftRosterEndpoints.readCover)
  readCover(@Asked() asked: Asked<typeof shiftRosterEndpoints.readCover>): Promise<CoverView[]> {
    return this.rosters.cover(asked);
  }

  @Serves(shiftRosterEndpoints.readMyShifts)
  readMine(@Asked() { me }: Asked<typeof shiftRosterEndpoints.readMyShifts>): Promise<MyShift[]> {
    return this.rosters.mine(me);
  }

  @Serves(shiftRosterEndpoints.assignPattern)
  assign(@Asked() asked: Asked<typeof shiftRosterEndpoints.assignPattern>): Promise<{ assigned: number }> {
    return this.assignments.run(asked);
  }

  @Serves(shiftRosterEndpoints.setShiftDays)
  setDays(
    @Asked() asked: Asked<typeof shiftRosterEndpoints.setShiftDays>,
  ): Promise<{ changed: number; unchanged: number }> {
    return this.days.run(asked);
  }

  @Serves(shiftRosterEndpoints.swapShifts)
  swap(@Asked() asked: Asked<typeof shiftRosterEndpoints.swapShifts>): Promise<{ id: string }> {
    return this.swaps.run(asked);
  }

  @Serves(shiftRosterEndpoints.undoSwap)
  undoSwap(@Asked() asked: Asked<typeof shiftRosterEndpoints.undoSwap>): Promise<void> {
    return this.swaps.undo(asked);
  }
}
