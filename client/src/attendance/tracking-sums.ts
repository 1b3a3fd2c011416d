import type { TrackingRow } from '@fortnight/shared/attendance/attendance.contract';
import type { MonthText } from '@fortnight/shared/time/time-text';

/** What is added up over teams and months. */
export type TrackingFigures = Pick<
  TrackingRow,
  'planned' | 'held' | 'expected' | 'attended' | 'excused' | 'absent' | 'waiting'
>;

export interface TrackingMonth {
  readonly month: MonthText;
  readonly rows: readonly TrackingRow[];
}

const figures = ['planned', 'held', 'expected', 'attended', 'excused', 'absent', 'waiting'] as const;

/** Rows by month, newest first; within a month as the server gives them. */
export function byMonth(rows: readonly TrackingRow[]): TrackingMonth[] {
  const months = [...new Set(rows.map(({ month }) => month))].sort().reverse();
  return months.map((month) => ({ month, rows: rows.filter((row) => row.month === month) }));
}

export function totalOf(rows: readonly TrackingFigures[]): TrackingFigures {
  const sum = (name: (typeof figures)[number]): number => rows.reduce((total, row) => total + row[name], 0);
  return Object.fromEntries(figures.map((name) => [name, sum(name)])) as unknown as TrackingFigures;
}

/**
 * Attended of those expected, in whole per cent, of closed sheets alone; null while nothing is closed. 99.6 % is not
 * all of them, so it is cut and not rounded.
 */
export function shareOf({ expected, attended, waiting }: TrackingFigures): number | null {
  const closed = expected - waiting;
  return closed > 0 ? Math.floor((100 * attended) / closed) : null;
}
