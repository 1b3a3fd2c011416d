import { domainEvent } from '../platform/transaction';
import type { StaffMove } from './staff-moves';

/** People came, went or changed teams. */
export const staffMoved = domainEvent<{ readonly moves: readonly StaffMove[] }>('staff-moved');

/** Who works when has changed for some of a team, from a day to another one or for good: plans made for it may not fit. */
export const shiftRosterChanged = domainEvent<{
  readonly teamId: string;
  readonly employeeIds: readonly string[];
  readonly fromOn: string;
  readonly untilOn: string | null;
}>('shift-roster-changed');
