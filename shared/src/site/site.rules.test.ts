import * as fc from 'fast-check';
import { daysBetween, weekdayOf } from '../time/days';
import { anchorMondayFor, mayKeepHours } from './site.rules';

describe('a site', () => {
  it('closes later than it opens', () => {
    expect(mayKeepHours({ opensLocally: '08:00', closesLocally: '20:00' }).allowed).toBe(true);
    expect(mayKeepHours({ opensLocally: '08:00', closesLocally: '08:00' })).toMatchObject({
      code: 'closes-before-opening',
    });
    expect(mayKeepHours({ opensLocally: '20:00', closesLocally: '08:00' }).allowed).toBe(false);
  });

  it('counts fortnights from the first whole week of its first year', () => {
    expect(anchorMondayFor('2026-11-21')).toBe('2026-01-05');
    expect(anchorMondayFor('2024-01-01')).toBe('2024-01-01');
    expect(anchorMondayFor('2027-02-26')).toBe('2027-01-04');
  });

  it('has an anchor that is a Monday within the first seven days of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2200 }), (year) => {
        const anchor = anchorMondayFor(`${year}-07-01`);
        expect(weekdayOf(anchor)).toBe(1);
        expect(daysBetween(`${year}-01-01`, anchor)).toBeLessThan(7);
        expect(daysBetween(`${year}-01-01`, anchor)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
