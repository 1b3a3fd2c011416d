import { domainEvent } from '../platform/transaction';
import type { StaffMove } from './staff-moves';

/** People came, went or changed teams. */
export const staffMoved = domainEvent<{ readonly moves: readonly StaffMove[] }>('staff-moved');
