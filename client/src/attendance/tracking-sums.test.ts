import type { TrackingRow } from '@fortnight/shared/attendance/attendance.contract';
import { byMonth, shareOf, totalOf } from './tracking-sums';

const row = (month: string, change: Partial<TrackingRow> = {}): TrackingRow => ({
  month,
  teamId: null,
  teamName: null,
  planned: 2,
  held: 1,
  expected: 26,
  attended: 12,
  excused: 1,
  absent: 0,
  waiting: 13,
  ...change,
});

describe('tracking', () => {
  it('shows the newest month first and adds up', () => {
    const rows = [row('2026-10'), row('2026-12'), row('2026-10', { planned: 3 })];
    expect(byMonth(rows).map(({ month, rows: { length } }) => [month, length])).toEqual([
      ['2026-12', 1],
      ['2026-10', 2],
    ]);
    expect(totalOf(rows)).toMatchObject({ planned: 7, held: 3, expected: 78, waiting: 39 });
  });

  it('counts the share of closed sheets alone and never rounds up to all of them', () => {
    expect(shareOf(row('2026-12'))).toBe(92);
    expect(shareOf(row('2026-12', { expected: 1000, attended: 999, waiting: 0 }))).toBe(99);
    expect(shareOf(row('2026-12', { expected: 13, attended: 0, waiting: 13 }))).toBeNull();
  });
});
