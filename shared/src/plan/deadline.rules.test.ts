import { defaultFigures } from '../policy/policy';
import { addMonths, lastOfMonth } from '../time/days';
import { workingCalendar } from '../time/working-calendar';
import { dateAt } from '../time/zone';
import { deadlineThatCounts, nearnessOf, planDeadlines, workingDaysLeft } from './deadline.rules';

const figures = defaultFigures();
const months = Array.from({ length: 60 }, (_, index) => addMonths('2024-01', index));

describe('the deadlines of a monthly plan (R3)', () => {
  it('lie in the month before', () => {
    expect(planDeadlines('2026-12', figures)).toEqual({ submitByOn: '2026-11-25', decideByOn: '2026-11-30' });
  });

  it('end with February where they are meant for its 30th', () => {
    expect(planDeadlines('2026-03', figures).decideByOn).toBe('2026-02-28');
    expect(planDeadlines('2028-03', figures).decideByOn).toBe('2028-02-29');
    expect(planDeadlines('2026-02', figures).decideByOn).toBe('2026-01-30');
    expect(planDeadlines('2026-01', figures).submitByOn).toBe('2025-12-25');
  });

  it('hold in every month from 2024 to 2028', () => {
    for (const month of months) {
      const before = addMonths(month, -1);
      const { submitByOn, decideByOn } = planDeadlines(month, figures);
      expect(submitByOn).toBe(`${before}-25`);
      expect(decideByOn).toBe(before.endsWith('-02') ? lastOfMonth(before) : `${before}-30`);
    }
  });

  it('follow the figures in force', () => {
    const changed = { ...figures, 'plan-submit-day': 31, 'plan-decide-day': 31 };
    expect(planDeadlines('2026-12', changed)).toEqual({ submitByOn: '2026-11-30', decideByOn: '2026-11-30' });
  });
});

describe('a deadline', () => {
  const zone = 'Asia/Shanghai';
  const december = planDeadlines('2026-12', figures);
  const calendar = workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: '2026-12-31' });
  const near = (now: string, on = december.submitByOn): ReturnType<typeof nearnessOf> =>
    nearnessOf(on, workingDaysLeft(now, on, { calendar, zone }), dateAt(now, zone));

  it('counts for submission, then for the decision, then no more', () => {
    expect(deadlineThatCounts({ state: 'draft', ...december })).toEqual({ what: 'submit', on: '2026-11-25' });
    for (const state of ['submitted', 'returned'] as const) {
      expect(deadlineThatCounts({ state, ...december })).toEqual({ what: 'decide', on: '2026-11-30' });
    }
    expect(deadlineThatCounts({ state: 'approved', ...december })).toBeNull();
  });

  it('leaves the working days after today at the site', () => {
    expect(near('2026-11-19T16:00:00Z')).toEqual({ how: 'left', count: 3 });
    expect(near('2026-11-28T01:00:00Z')).toEqual({ how: 'late', count: 2 });
  });

  it('is missed at 24:00 sharp and not a second before', () => {
    expect(near('2026-11-25T15:59:59Z')).toEqual({ how: 'today', count: 0 });
    expect(near('2026-11-25T16:00:00Z')).toEqual({ how: 'late', count: 1 });
  });

  it('has passed on the Saturday after a Friday, and is not today on the Saturday before a Sunday', () => {
    expect(near('2026-11-21T01:00:00Z', '2026-11-20')).toEqual({ how: 'passed', count: 0 });
    expect(near('2026-11-21T01:00:00Z', '2026-11-22')).toEqual({ how: 'left', count: 0 });
    expect(near('2026-11-22T01:00:00Z', '2026-11-22')).toEqual({ how: 'today', count: 0 });
  });
});
