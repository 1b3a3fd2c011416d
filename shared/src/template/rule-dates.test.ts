import { workingCalendar } from '../time/working-calendar';
import { periodFor, ruleDates, takesPlaceOn } from './rule-dates';

/** National Day of 2026: 1 to 7 October off, 10 October made up. */
const calendar = workingCalendar({
  weekend: [6, 7],
  marks: [
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ on: `2026-10-0${day}`, kind: 'holiday' as const, name: '国庆节' })),
    { on: '2026-10-10', kind: 'makeup', name: '国庆节调休' },
  ],
  coveredThrough: '2026-12-31',
});
const site = { calendar, anchorMonday: '2026-09-28' };
const weekly = { per: 'week' } as const;

describe('where a date of a template takes place', () => {
  it('is the date itself on a working day, also on a made-up Saturday', () => {
    expect(takesPlaceOn({ onDayOff: 'skip', promise: null }, '2026-10-10', site)).toBe('2026-10-10');
  });

  it('stays within the month, which its plan is of, where nothing is promised', () => {
    expect(takesPlaceOn({ onDayOff: 'nearest', promise: null }, '2026-10-02', site)).toBe('2026-10-08');
    expect(takesPlaceOn({ onDayOff: 'earlier', promise: null }, '2026-10-02', site)).toBeNull();
  });

  it('stays within the period of the promise as well', () => {
    expect(takesPlaceOn({ onDayOff: 'later', promise: weekly }, '2026-10-02', site)).toBeNull();
    expect(takesPlaceOn({ onDayOff: 'later', promise: weekly }, '2026-10-06', site)).toBe('2026-10-08');
  });

  it('falls out where the template skips days off', () => {
    expect(takesPlaceOn({ onDayOff: 'skip', promise: null }, '2026-10-06', site)).toBeNull();
  });
});

test('a date counts for its fortnight from the anchor, and without a promise for its month', () => {
  expect(periodFor({ per: 'fortnight' }, '2026-10-02', site.anchorMonday)).toEqual({
    fromOn: '2026-09-28',
    untilOn: '2026-10-11',
  });
  expect(periodFor(null, '2026-10-02', site.anchorMonday)).toEqual({ fromOn: '2026-10-01', untilOn: '2026-10-31' });
});

test('dates of rules are told with where they take place; a template without rules names none', () => {
  const october = { fromOn: '2026-10-01', untilOn: '2026-10-14' };
  const tuesdays = { rules: ['FREQ=WEEKLY;BYDAY=TU,FR'], extraOn: [], exceptOn: [] };
  expect(ruleDates({ onDayOff: 'later', promise: weekly, ruleSet: tuesdays }, october, site)).toEqual([
    { asked: '2026-10-02', on: null },
    { asked: '2026-10-06', on: '2026-10-08' },
    { asked: '2026-10-09', on: '2026-10-09' },
    { asked: '2026-10-13', on: '2026-10-13' },
  ]);
  expect(ruleDates({ onDayOff: 'later', promise: weekly, ruleSet: null }, october, site)).toEqual([]);
});
