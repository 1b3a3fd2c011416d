import {
  addDays,
  addMonths,
  addMonthsToDate,
  dateOf,
  datesIn,
  dayNumber,
  daysBetween,
  lastOfMonth,
  mondayOf,
  monthOf,
  weekdayOf,
} from '@fortnight/shared/time/days';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { date } from './arbitraries';

const anyDate = date('0001-01-01', '9990-12-31');
const step = fc.integer({ min: -300, max: 300 });

describe('dates in whole numbers', () => {
  it('agree with Temporal on days, weekdays and distances', () => {
    fc.assert(
      fc.property(anyDate, step, (on, days) => {
        const plain = Temporal.PlainDate.from(on);
        const later = plain.add({ days });
        expect(addDays(on, days)).toBe(later.toString());
        expect(weekdayOf(on)).toBe(plain.dayOfWeek);
        expect(daysBetween(on, later.toString())).toBe(days);
        expect(mondayOf(on)).toBe(plain.subtract({ days: plain.dayOfWeek - 1 }).toString());
      }),
    );
  });

  it('agree with Temporal on months', () => {
    fc.assert(
      fc.property(date('0100-01-01', '9900-12-31'), step, (on, months) => {
        const plain = Temporal.PlainDate.from(on);
        expect(addMonthsToDate(on, months)).toBe(plain.add({ months }).toString());
        expect(addMonths(monthOf(on), months)).toBe(plain.toPlainYearMonth().add({ months }).toString());
        expect(lastOfMonth(monthOf(on))).toBe(plain.with({ day: plain.daysInMonth }).toString());
      }),
    );
  });

  it('have one number each, without a gap, over two centuries of leap years', () => {
    const [first, last] = [dayNumber('1896-01-01'), dayNumber('2104-12-31')];
    const dates = Array.from({ length: last - first + 1 }, (_, index) => dateOf(first + index));
    expect(dates.filter((on, index) => dayNumber(on) !== first + index || on <= (dates[index - 1] ?? ''))).toEqual([]);
    expect(new Set(dates).size).toBe(209 * 365 + 51);
  });

  it('list a range as long as its distance says', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 500 }), (on, days) => {
        const dates = datesIn(on, addDays(on, days));
        expect(dates).toHaveLength(days + 1);
        expect(dates).toEqual([...new Set(dates)].sort());
      }),
    );
  });
});
