import type { InstantText } from '@fortnight/shared/time/time-text';
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

/** Leave counts from now on, or no longer. */
export const leaveDecided = domainEvent<{
  readonly leaveId: string;
  readonly employeeId: string;
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
}>('leave-decided');
