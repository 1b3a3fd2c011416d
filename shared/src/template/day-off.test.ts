import { workingCalendar } from '../time/working-calendar';
import { moveOffDayOff, type DayOffAct } from './day-off';

/** National Day of 2026: 1 to 7 October off, 10 October made up. */
const calendar = workingCalendar({
  weekend: [6, 7],
  marks: [
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ on: `2026-10-0${day}`, kind: 'holiday' as const, name: '国庆节' })),
    { on: '2026-10-10', kind: 'makeup', name: '国庆节调休' },
  ],
  coveredThrough: '2026-12-31',
});
const autumn = { fromOn: '2026-09-01', untilOn: '2026-11-30' };
const acts: DayOffAct[] = ['skip', 'earlier', 'later', 'nearest'];

describe('a date on a day off', () => {
  it('is skipped, or moved earlier, later or to the nearest working day', () => {
    expect(acts.map((act) => moveOffDayOff('2026-10-02', calendar, act, autumn))).toEqual([
      null,
      '2026-09-30',
      '2026-10-08',
      '2026-09-30',
    ]);
    expect(moveOffDayOff('2026-10-06', calendar, 'nearest', autumn)).toBe('2026-10-08');
  });

  it('stays on a working day, also on a made-up Saturday', () => {
    expect(acts.map((act) => moveOffDayOff('2026-10-10', calendar, act, autumn))).toEqual(Array(4).fill('2026-10-10'));
  });

  it('does not leave the period that it belongs to', () => {
    const october = { fromOn: '2026-10-01', untilOn: '2026-10-31' };
    const week = { fromOn: '2026-10-01', untilOn: '2026-10-04' };
    expect(acts.map((act) => moveOffDayOff('2026-10-02', calendar, act, october))).toEqual([
      null,
      null,
      '2026-10-08',
      '2026-10-08',
    ]);
    expect(acts.map((act) => moveOffDayOff('2026-10-02', calendar, act, week))).toEqual([null, null, null, null]);
  });
});
