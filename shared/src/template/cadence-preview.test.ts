import { workingCalendar } from '../time/working-calendar';
import type { Cadence } from './cadence';
import { previewCadence } from './cadence-preview';
import { openLimits } from './programme.rules';

const site = {
  calendar: workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: null }),
  anchorMonday: '2026-01-05',
};
const range = { fromOn: '2026-11-30', untilOn: '2026-12-13' };
const cadence: Cadence = {
  figures: { count: 3, per: 'fortnight', minGapDays: 1 },
  limits: openLimits,
  ruleSet: { rules: ['FREQ=WEEKLY;BYDAY=MO,WE'], extraOn: [], exceptOn: [] },
  onDayOff: 'nearest',
  startsLocally: '09:30',
  minutes: 90,
};

describe('a preview', () => {
  it('takes no room of the period for a date that does not count', () => {
    const { dates, lost } = previewCadence({ ...cadence, limits: { ...openLimits, weekdays: [3, 4, 5] } }, range, site);
    expect(dates.map(({ on }) => on)).toEqual(['2026-12-02', '2026-12-09']);
    expect(lost).toEqual([
      { on: '2026-11-30', why: 'not-counted' },
      { on: '2026-12-07', why: 'not-counted' },
    ]);
  });

  it('gives a day to its own date before one that was moved there', () => {
    const ruleSet = { rules: ['FREQ=DAILY'], extraOn: [], exceptOn: [] };
    const { dates } = previewCadence({ ...cadence, figures: null, ruleSet }, range, site);
    expect(dates.every(({ movedFrom }) => movedFrom === null)).toBe(true);
    expect(dates).toHaveLength(10);
  });
});
