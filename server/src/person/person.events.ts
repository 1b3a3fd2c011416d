import type { InstantText } from '@fortnight/shared/time/time-text';
import { domainEvent } from '../platform/transaction';
import type { StaffMove } from './staff-moves';

/** People came, went or changed teams. */
export const staffMoved = domainEvent<{ readonly moves: readonly StaffMove[] }>('staff-moved');

/** Who works when has changed for some of a team, from a day to another one or for good: plans made for it may not fit. */
export interface RosterChange {
  readonly teamId: string;
  readonly employeeIds: readonly string[];
  readonly fromOn: string;
  readonly untilOn: string | null;
  /** Those of them who had shifts before and have others now. */
  readonly toldIds: readonly string[];
  /** Who changed it, and so needs not be told. */
  readonly byId: string | null;
}
export const shiftRosterChanged = domainEvent<RosterChange>('shift-roster-changed');

/** Somebody asks for leave. */
export interface LeaveAskedFor {
  readonly leaveId: string;
  readonly employeeId: string;
}
export const leaveAsked = domainEvent<LeaveAskedFor>('leave-asked');

/** Leave was approved, refused, cancelled or given back. */
export interface LeaveMoved extends LeaveAskedFor {
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  /** Whether it counts from now on. */
  readonly isApproved: boolean;
  /** Who decided; the person themself where they gave leave back. */
  readonly byId: string | null;
}
export const leaveDecided = domainEvent<LeaveMoved>('leave-decided');
