import { countries } from '@fortnight/shared/site/countries.data';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import Holidays from 'date-holidays';
import { officialCalendar, weekendOf } from './official-calendar';

describe('the official calendar of China', () => {
  const { marks, coveredThrough } = officialCalendar('CN', [2025, 2026, 2027]);
  const markOn = (on: string) => marks.find((mark) => mark.on === on);

  it('knows where its list ends', () => {
    expect(coveredThrough).toBe('2026-12-31');
    expect(officialCalendar('CN', [2024, 2025]).coveredThrough).toBe('2025-12-31');
  });

  it('names holidays and make-up working days in both languages', () => {
    expect(markOn('2026-10-01')).toMatchObject({ kind: 'holiday', name: '国庆节', nameEn: 'National Day' });
    expect(markOn('2026-02-14')).toMatchObject({ kind: 'makeup', name: '春节调休' });
    expect(markOn('2026-11-21')).toBeUndefined();
  });

  it('does not call New Year’s Day of the first unpublished year a working day', () => {
    const calendar = workingCalendar({ weekend: weekendOf('CN'), marks, coveredThrough });
    expect(calendar.isWorkingDay('2027-01-01')).toBe(false);
    expect(calendar.isCovered('2027-01-01')).toBe(false);
    expect(calendar.isWorkingDay('2027-02-08')).toBe(true);
    expect(markOn('2027-04-05')).toMatchObject({ kind: 'holiday', name: '清明节', nameEn: 'Qingming Festival' });
  });

  it('leaves half days and days of some people alone in unpublished years', () => {
    expect(['2027-03-08', '2027-06-01', '2027-08-01'].map(markOn)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the official calendar of other countries', () => {
  it('follows their rules, in their years and beyond', () => {
    const { marks, coveredThrough } = officialCalendar('DE', [2026, 2027]);
    expect(coveredThrough).toBe('2027-12-31');
    expect(marks).toContainEqual(
      expect.objectContaining({
        on: '2027-10-03',
        kind: 'holiday',
        nameEn: 'National Holiday',
        name: 'National Holiday',
      }),
    );
  });

  it('covers every day of a longer holiday, each once', () => {
    const { marks } = officialCalendar('SA', [2027]);
    const eid = marks.filter((mark) => mark.nameEn.includes('Fitr')).map((mark) => mark.on);
    expect(eid).toEqual(['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12']);
  });

  it('says that it knows nothing of a country without a list', () => {
    expect(officialCalendar('XX', [2026])).toEqual({ marks: [], coveredThrough: null });
  });

  it('takes weekends as they are', () => {
    expect(weekendOf('CN')).toEqual([6, 7]);
    expect(weekendOf('EG')).toEqual([5, 6]);
    expect(weekendOf('XX')).toEqual([6, 7]);
  });
});

it('the countries to choose from are those that the almanac knows', () => {
  const known = Object.keys(new Holidays().getCountries()).filter((code) => /^[A-Z]{2}$/.test(code));
  expect([...countries].sort()).toEqual(known.sort());
});
