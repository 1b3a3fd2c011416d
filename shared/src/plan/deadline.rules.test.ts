import { defaultFigures } from '../policy/policy';
import { addMonths, lastOfMonth } from '../time/days';
import { workingCalendar } from '../time/working-calendar';
import { annualPlanDeadlines, deadlineThatCounts, isLate, planDeadlines, workingDaysLeft } from './deadline.rules';

const figures = defaultFigures();
const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Kolkata'];
const months = Array.from({ length: 60 }, (_, index) => addMonths('2024-01', index));

describe('the deadlines of a monthly plan (R3)', () => {
  it('lie in the month before, until 24:00 site time', () => {
    expect(planDeadlines('2026-12', figures, 'Asia/Shanghai')).toEqual({
      submitOn: '2026-11-25',
      submitBy: '2026-11-25T16:00:00Z',
      decideOn: '2026-11-30',
      decideBy: '2026-11-30T16:00:00Z',
    });
  });

  it('end with February where they are meant for its 30th', () => {
    expect(planDeadlines('2026-03', figures, 'Asia/Shanghai').decideOn).toBe('2026-02-28');
    expect(planDeadlines('2028-03', figures, 'Asia/Shanghai').decideOn).toBe('2028-02-29');
    expect(planDeadlines('2026-02', figures, 'Asia/Shanghai').decideOn).toBe('2026-01-30');
    expect(planDeadlines('2026-01', figures, 'Asia/Shanghai').submitOn).toBe('2025-12-25');
  });

  it.each(zones)('hold in every month from 2024 to 2028 at %s', (zone) => {
    for (const month of months) {
      const before = addMonths(month, -1);
      const { submitOn, submitBy, decideOn, decideBy } = planDeadlines(month, figures, zone);
      expect(submitOn).toBe(`${before}-25`);
      expect(decideOn).toBe(before.endsWith('-02') ? lastOfMonth(before) : `${before}-30`);
      expect([wallTime(submitBy, zone), wallTime(decideBy, zone)]).toEqual(['00:00', '00:00']);
      expect([dayBefore(submitBy, zone), dayBefore(decideBy, zone)]).toEqual([submitOn, decideOn]);
      expect(submitBy < decideBy).toBe(true);
    }
  });

  it('follow the figures in force', () => {
    const changed = { ...figures, 'plan-submit-day': 31, 'plan-decide-day': 31 };
    expect(planDeadlines('2026-12', changed, 'UTC')).toMatchObject({ submitOn: '2026-11-30', decideOn: '2026-11-30' });
  });
});

describe('the deadlines of an annual plan (R2)', () => {
  it('are the 10th and the 20th of December before', () => {
    expect(annualPlanDeadlines(2027, figures, 'Asia/Shanghai')).toEqual({
      submitOn: '2026-12-10',
      submitBy: '2026-12-10T16:00:00Z',
      decideOn: '2026-12-20',
      decideBy: '2026-12-20T16:00:00Z',
    });
  });
});

describe('a deadline', () => {
  const december = planDeadlines('2026-12', figures, 'Asia/Shanghai');
  const calendar = workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: '2026-12-31' });
  const left = (now: string): number => workingDaysLeft(now, december.submitOn, { calendar, zone: 'Asia/Shanghai' });

  it('is missed at 24:00 sharp and not a second before', () => {
    expect([
      isLate('2026-11-25T15:59:59Z', december.submitBy),
      isLate('2026-11-25T16:00:00Z', december.submitBy),
    ]).toEqual([false, true]);
  });

  it('counts for submission, then for the decision, then no more', () => {
    expect(deadlineThatCounts('draft', december)?.on).toBe('2026-11-25');
    expect([deadlineThatCounts('submitted', december)?.on, deadlineThatCounts('returned', december)?.on]).toEqual([
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(deadlineThatCounts('approved', december)).toBeNull();
  });

  it('leaves the working days after today at the site', () => {
    expect(left('2026-11-19T16:00:00Z')).toBe(3);
    expect(left('2026-11-25T01:00:00Z')).toBe(0);
    expect(left('2026-11-25T16:00:00Z')).toBe(-1);
    expect(left('2026-11-28T01:00:00Z')).toBe(-2);
  });
});

/** Asked of Intl, not of our own zone code. */
function wallTime(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

function dayBefore(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(Date.parse(at) - 1000));
}
