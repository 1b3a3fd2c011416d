import {
  addDays,
  addMonths,
  addMonthsToDate,
  dateOf,
  datesIn,
  datesOfMonth,
  dayNumber,
  dayOfMonth,
  daysBetween,
  firstOfMonth,
  isWithin,
  lastOfMonth,
  mondayOf,
  monthOf,
  weekdayOf,
} from './days';

describe('dates', () => {
  it('counts days from the first of January 1970', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2026-12-01')]).toEqual([0, -1, 20_788]);
    expect([dateOf(0), dateOf(-1), dateOf(20_788)]).toEqual(['1970-01-01', '1969-12-31', '2026-12-01']);
  });

  it('reaches from year 0000 to year 9999 and no further', () => {
    expect(dateOf(dayNumber('0000-01-01'))).toBe('0000-01-01');
    expect(dateOf(dayNumber('9999-12-31'))).toBe('9999-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => dateOf(0.5)).toThrow(RangeError);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '2026/01/01',
    '20a6-01-01',
    '2026-0x-01',
    '',
    '2026-01-0x',
  ])('refuses %p, which is no date', (text) => expect(() => dayNumber(text)).toThrow(RangeError));

  it('crosses a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });

  it('calls Monday 1 and Sunday 7', () => {
    expect([weekdayOf('2026-11-30'), weekdayOf('2026-12-06'), weekdayOf('1969-12-29')]).toEqual([1, 7, 1]);
  });

  it('finds the Monday of a week', () => {
    expect(['2026-11-30', '2026-12-02', '2026-12-06'].map(mondayOf)).toEqual(Array(3).fill('2026-11-30'));
  });

  it('lists a range with both ends, and nothing for a range that ends before it begins', () => {
    expect(datesIn('2026-11-29', '2026-12-01')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
    expect(datesIn('2026-12-02', '2026-12-01')).toEqual([]);
    expect(isWithin('2026-12-01', { fromOn: '2026-12-01', untilOn: '2026-12-01' })).toBe(true);
    expect(isWithin('2026-12-02', { fromOn: '2026-12-01', untilOn: '2026-12-01' })).toBe(false);
  });
});

describe('months', () => {
  it('knows its first and last day', () => {
    expect([monthOf('2026-12-31'), firstOfMonth('2026-12'), lastOfMonth('2026-12')]).toEqual([
      '2026-12',
      '2026-12-01',
      '2026-12-31',
    ]);
    expect([lastOfMonth('2026-02'), lastOfMonth('2028-02'), lastOfMonth('2100-02')]).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2100-02-28',
    ]);
    expect(datesOfMonth('2026-02')).toHaveLength(28);
  });

  it('takes the last day where a month has no such day', () => {
    expect(dayOfMonth('2026-02', 30)).toBe('2026-02-28');
    expect(dayOfMonth('2026-04', 30)).toBe('2026-04-30');
    expect(addMonthsToDate('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonthsToDate('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('crosses the turn of the year in both directions', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-05', -29)]).toEqual([
      '2027-01',
      '2025-12',
      '2023-12',
    ]);
  });

  it.each(['2026-13', '2026-00', '2026-1', '2026-x1', 'abcd-01'])('refuses %p, which is no month', (text) => {
    expect(() => addMonths(text, 1)).toThrow(RangeError);
  });
});
