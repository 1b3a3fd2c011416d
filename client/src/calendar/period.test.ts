import { weekNumber } from '@fortnight/shared/time/days';
import { drawnDates, mondaysOf, periodOf, periodWords, stepPeriod } from './period';

describe('the period that a board shows', () => {
  it('is the week from Monday, or the month', () => {
    expect(periodOf('week', '2026-09-20')).toEqual({ fromOn: '2026-09-14', untilOn: '2026-09-20' });
    expect(periodOf('month', '2026-09-20')).toEqual({ fromOn: '2026-09-01', untilOn: '2026-09-30' });
  });

  it('is drawn in whole weeks', () => {
    expect(drawnDates('month', '2026-09-20')).toEqual({ fromOn: '2026-08-31', untilOn: '2026-10-04' });
    expect(mondaysOf('2026-09-20')).toHaveLength(5);
  });

  it('steps by a week or a month', () => {
    expect(stepPeriod('week', '2026-12-30', 1)).toBe('2027-01-06');
    expect(stepPeriod('month', '2026-01-31', -1)).toBe('2025-12-01');
  });

  it('is named in both languages', () => {
    expect(periodWords('week', '2026-09-30', 'zh-CN')).toBe('9月28日 – 10月4日');
    expect(periodWords('week', '2026-09-16', 'en')).toBe('14 – 20 September');
    expect(periodWords('month', '2026-09-16', 'zh-CN')).toBe('2026年9月');
  });
});

describe('the number of a week (ISO 8601)', () => {
  it.each([
    ['2026-09-16', 38],
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2024-12-30', 1],
  ])('of %s is %i', (on, number) => expect(weekNumber(on)).toBe(number));
});
