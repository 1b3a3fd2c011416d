import { countedStatus } from '@fortnight/shared/attendance/attendance.rules';
import type { AttendanceStatus, MarkBody, SheetRow } from '@fortnight/shared/attendance/attendance.contract';

/** One person's mark as it is sent. */
export type Mark = MarkBody['marks'][number];

/** A row as the page shows it: what the server knows, with what was just marked over it. */
export interface RollCallRow extends SheetRow {
  /** Marked here, not yet confirmed by the server. */
  readonly isUnsaved: boolean;
}

/** Lays the marks that are on their way over the server's rows. */
export function withMarks(rows: readonly SheetRow[], marks: ReadonlyMap<string, Mark>): RollCallRow[] {
  return rows.map((row) => {
    const mark = marks.get(row.employeeId);
    if (!mark) return { ...row, isUnsaved: false };
    return { ...row, status: mark.status, note: mark.note, isUnsaved: true };
  });
}

/** The mark that brings a row back to what it is now. */
export function markOf({ employeeId, status, note }: SheetRow): Mark {
  return { employeeId, status, note };
}

/** How many people count as a status; `null` counts those who count as nothing yet. */
export function countOf(
  rows: readonly Pick<SheetRow, 'status' | 'isOnLeave'>[],
  status: AttendanceStatus | null,
): number {
  return rows.filter((row) => countedStatus(row) === status).length;
}
