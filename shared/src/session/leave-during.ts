import { overlaps, type TimeSpan } from '../time/time-span';
import type { ConflictFacts } from './conflict-facts';

/** The first approved leave of somebody that shares time with a span, or null. */
export function leaveDuring(employeeId: string, span: TimeSpan, leave: ConflictFacts['leave']): TimeSpan | null {
  return leave.get(employeeId)?.find((one) => overlaps(one, span)) ?? null;
}
