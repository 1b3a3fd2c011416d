import { addDays, datesIn, datesOfMonth, daysBetween, isWithin } from '@fortnight/shared/time/days';
import { markKinds, markSources } from '@fortnight/shared/time/day-mark';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import fc from 'fast-check';
import { date } from './arbitraries';

const on = date('2026-01-01', '2026-12-31');
const rest = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 });
const mark = fc.record({
  on,
  kind: fc.constantFrom(...markKinds),
  source: fc.constantFrom(...markSources),
  name: fc.constant('标记'),
});
const calendar = fc
  .record({
    weekend: rest,
    weekendChanges: fc.uniqueArray(fc.record({ fromOn: on, weekend: rest }), {
      maxLength: 3,
      selector: ({ fromOn }) => fromOn,
    }),
    marks: fc.array(mark, { maxLength: 40 }),
    coveredThrough: fc.option(on),
  })
  .map(workingCalendar);

describe('a working calendar', () => {
  it('counts working days as it steps through them, forwards and back', () => {
    fc.assert(
      fc.property(calendar, on, fc.integer({ min: -30, max: 30 }), (site, day, n) => {
        const reached = site.nthWorkingDayAfter(day, n);
        if (n !== 0) expect(site.isWorkingDay(reached)).toBe(true);
        if (n >= 0 || site.isWorkingDay(day)) expect(site.workingDaysBetween(day, reached)).toBe(n);
      }),
    );
  });

  it('comes back by as many working days as it went, from a working day', () => {
    fc.assert(
      fc.property(calendar, on, fc.integer({ min: -30, max: 30 }), (site, day, n) => {
        const from = site.firstWorkingDayOnOrAfter(day);
        expect(site.nthWorkingDayAfter(site.nthWorkingDayAfter(from, n), -n)).toBe(from);
      }),
    );
  });

  it('looks back from a day and on from the day after without a gap or an overlap', () => {
    fc.assert(
      fc.property(calendar, on, (site, day) => {
        const last = site.lastWorkingDayOnOrBefore(day);
        expect(last <= day && site.isWorkingDay(last)).toBe(true);
        expect(last === day).toBe(site.isWorkingDay(day));
        expect(site.lastWorkingDayOnOrBefore(last)).toBe(last);
        expect(site.nthWorkingDayAfter(last, 1)).toBe(site.nthWorkingDayAfter(day, 1));
        expect(site.lastWorkingDayOnOrBefore(addDays(site.nthWorkingDayAfter(day, 1), -1))).toBe(last);
      }),
    );
  });

  it('numbers the working days of a month as it counts them from the day before', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (site, number, n) => {
        const month = `2026-${String(number).padStart(2, '0')}`;
        const before = addDays(`${month}-01`, -1);
        const found = site.nthWorkingDayOfMonth(month, n);
        const counted = site.nthWorkingDayAfter(before, n);
        expect(found).toBe(counted.startsWith(month) ? counted : null);
        if (found) expect(site.workingDaysBetween(before, found)).toBe(n);
      }),
    );
  });

  it('counts each working day once, however a range is split', () => {
    fc.assert(
      fc.property(calendar, on, on, on, (site, one, two, three) => {
        expect(site.workingDaysBetween(one, two) + site.workingDaysBetween(two, three)).toBe(
          site.workingDaysBetween(one, three),
        );
      }),
    );
  });

  it('skips no working day when it looks for the next or the previous', () => {
    fc.assert(
      fc.property(calendar, on, (site, day) => {
        const [next, previous] = [site.nextWorkingDay(day), site.previousWorkingDay(day)];
        expect([site.isWorkingDay(next), site.isWorkingDay(previous)]).toEqual([true, true]);
        const between = [
          ...datesIn(addDays(previous, 1), addDays(day, -1)),
          ...datesIn(addDays(day, 1), addDays(next, -1)),
        ];
        expect(between.filter(site.isWorkingDay)).toEqual([]);
      }),
    );
  });

  it('counts the days of a month from both ends alike', () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 1, max: 12 }), fc.integer({ min: -32, max: 32 }), (site, number, n) => {
        const month = `2026-${String(number).padStart(2, '0')}`;
        const days = datesOfMonth(month).filter(site.isWorkingDay);
        const found = site.nthWorkingDayOfMonth(month, n);
        expect(found).toBe(n === 0 || Math.abs(n) > days.length ? null : days.at(n > 0 ? n - 1 : n));
        if (found && n > 0) expect(site.nthWorkingDayOfMonth(month, n - days.length - 1)).toBe(found);
      }),
    );
  });

  it('knows a range in full or says from which day on it does not', () => {
    fc.assert(
      fc.property(calendar, on, fc.nat(60), (site, fromOn, length) => {
        const range = { fromOn, untilOn: addDays(fromOn, length) };
        const unknown = datesIn(range.fromOn, range.untilOn).find((day) => !site.isCovered(day)) ?? null;
        expect(site.firstUncovered(range)).toBe(unknown);
      }),
    );
  });

  it('finds the nearest working day of a range, and none only where there is none', () => {
    fc.assert(
      fc.property(calendar, on, fc.nat(10), fc.nat(10), (site, day, before, after) => {
        const within = { fromOn: addDays(day, -before), untilOn: addDays(day, after) };
        const working = datesIn(within.fromOn, within.untilOn).filter(site.isWorkingDay);
        const found = site.nearestWorkingDay(day, within);
        expect(found === null).toBe(working.length === 0);
        if (!found) return;
        expect(isWithin(found, within)).toBe(true);
        const distances = working.map((each) => Math.abs(daysBetween(day, each)));
        expect(Math.abs(daysBetween(day, found))).toBe(Math.min(...distances));
      }),
    );
  });
});
