import { workingCalendar } from './working-calendar';

/** Around the Spring Festival of 2026: 15 to 23 February off, 14 and 28 February made up. */
const calendar = workingCalendar({
  weekend: [6, 7],
  marks: [
    ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => ({
      on: `2026-02-${day}`,
      kind: 'holiday' as const,
      name: '春节',
      nameEn: 'Spring Festival',
    })),
    { on: '2026-02-14', kind: 'makeup', name: '春节调休' },
    { on: '2026-02-28', kind: 'makeup', name: '春节调休' },
    { on: '2026-03-11', kind: 'closed', name: '停电检修' },
  ],
  coveredThrough: '2026-12-31',
});

describe('a working calendar', () => {
  it('knows working days, weekends, holidays, make-up days and closed days', () => {
    expect(['2026-02-13', '2026-02-07', '2026-02-16', '2026-02-14', '2026-03-11'].map(calendar.dayKind)).toEqual([
      'working',
      'weekend',
      'holiday',
      'makeup',
      'closed',
    ]);
    expect(['2026-02-13', '2026-02-07', '2026-02-16', '2026-02-14', '2026-03-11'].map(calendar.isWorkingDay)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(calendar.markOn('2026-02-16')?.nameEn).toBe('Spring Festival');
    expect(calendar.markOn('2026-02-13')).toBeNull();
  });

  it('lets a closed day win over a make-up day, in either order', () => {
    const makeup = { on: '2026-02-14', kind: 'makeup', name: '调休' } as const;
    const closed = { on: '2026-02-14', kind: 'closed', name: '闭馆' } as const;
    for (const marks of [
      [makeup, closed],
      [closed, makeup],
    ]) {
      expect(workingCalendar({ weekend: [6, 7], marks, coveredThrough: null }).dayKind('2026-02-14')).toBe('closed');
    }
  });

  it('says how far the official list reaches, and goes by the weekend beyond it', () => {
    expect([calendar.isCovered('2026-12-31'), calendar.isCovered('2027-01-01')]).toEqual([true, false]);
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true);
    expect(workingCalendar({ weekend: [5, 6], marks: [], coveredThrough: null }).isCovered('2026-01-01')).toBe(false);
  });

  it('finds the next and the previous working day, never the day itself', () => {
    expect(calendar.nextWorkingDay('2026-02-14')).toBe('2026-02-24');
    expect(calendar.previousWorkingDay('2026-02-24')).toBe('2026-02-14');
  });

  it('finds the day itself where it is a working day', () => {
    expect(calendar.lastWorkingDayOnOrBefore('2026-02-14')).toBe('2026-02-14');
    expect(calendar.lastWorkingDayOnOrBefore('2026-02-23')).toBe('2026-02-14');
    expect(calendar.firstWorkingDayOnOrAfter('2026-02-15')).toBe('2026-02-24');
  });

  it('counts the n-th working day after a day 0, also when day 0 is a day off', () => {
    expect(calendar.nthWorkingDayAfter('2026-02-09', 10)).toBe('2026-02-28');
    expect(calendar.nthWorkingDayAfter('2026-02-16', 1)).toBe('2026-02-24');
    expect(calendar.nthWorkingDayAfter('2026-02-16', 0)).toBe('2026-02-16');
    expect(calendar.nthWorkingDayAfter('2026-02-24', -2)).toBe('2026-02-13');
  });

  it('counts working days after one date up to another', () => {
    expect(calendar.workingDaysBetween('2026-02-09', '2026-02-28')).toBe(10);
    expect(calendar.workingDaysBetween('2026-02-14', '2026-02-23')).toBe(0);
    expect(calendar.workingDaysBetween('2026-02-13', '2026-02-13')).toBe(0);
    expect(calendar.workingDaysBetween('2026-02-27', '2026-02-25')).toBe(-2);
    expect(calendar.workingDaysBetween('2026-02-23', '2026-02-15')).toBe(0);
  });

  it('finds the nearest working day of a range, the earlier of two as near', () => {
    const february = { fromOn: '2026-02-01', untilOn: '2026-02-28' };
    expect(calendar.nearestWorkingDay('2026-02-13', february)).toBe('2026-02-13');
    expect(calendar.nearestWorkingDay('2026-02-19', february)).toBe('2026-02-14');
    expect(calendar.nearestWorkingDay('2026-02-20', february)).toBe('2026-02-24');
    expect(calendar.nearestWorkingDay('2026-03-11', { fromOn: '2026-03-01', untilOn: '2026-03-31' })).toBe(
      '2026-03-10',
    );
    expect(calendar.nearestWorkingDay('2026-02-19', { fromOn: '2026-02-16', untilOn: '2026-02-22' })).toBeNull();
  });

  it('refuses a weekend that is none', () => {
    expect(() => workingCalendar({ weekend: [0], marks: [], coveredThrough: null })).toThrow(RangeError);
    expect(() => workingCalendar({ weekend: [1, 2, 3, 4, 5, 6, 7], marks: [], coveredThrough: null })).toThrow(
      RangeError,
    );
  });

  it('gives up rather than search for ever', () => {
    const shut = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const marks = [...shut, '2027-01-02', '2027-01-03'].map((on) => ({ on, kind: 'closed', name: '停业' }) as const);
    const closed = workingCalendar({ weekend: [6, 7], marks, coveredThrough: null });
    expect(() => closed.nextWorkingDay('2025-12-31')).toThrow(RangeError);
  });
});

describe('a calendar of more than the official list', () => {
  const base = { weekend: [6, 7], coveredThrough: '2026-12-31' };

  it('believes the site before an imported list, and that before the shipped one', () => {
    const marks = [
      { on: '2027-01-01', kind: 'holiday' as const, name: '元旦' },
      { on: '2027-01-01', kind: 'company-work' as const, name: '盘点', source: 'own' as const },
      { on: '2027-01-02', kind: 'makeup' as const, name: '元旦', source: 'import' as const },
      { on: '2027-01-02', kind: 'holiday' as const, name: '元旦', source: 'package' as const },
    ];
    const site = workingCalendar({ ...base, marks });
    expect(['2027-01-01', '2027-01-02', '2027-01-03'].map(site.dayKind)).toEqual(['company-work', 'makeup', 'weekend']);
    expect(site.isWorkingDay('2027-01-01')).toBe(true);
  });

  it('has another weekend from a day on', () => {
    const weekendChanges = [
      { fromOn: '2026-12-01', weekend: [7] },
      { fromOn: '2026-11-02', weekend: [1, 7] },
    ];
    const site = workingCalendar({ ...base, marks: [], weekendChanges });
    expect(site.isWorkingDay('2026-10-31')).toBe(false);
    expect([site.isWorkingDay('2026-11-07'), site.isWorkingDay('2026-11-09')]).toEqual([true, false]);
    expect([site.isWorkingDay('2026-12-05'), site.isWorkingDay('2026-12-07')]).toEqual([true, true]);
  });

  it('counts the working days of a month from its beginning and its end', () => {
    const marks = [{ on: '2026-10-01', kind: 'company-off' as const, name: '周年', source: 'own' as const }];
    const site = workingCalendar({ ...base, marks });
    expect(site.nthWorkingDayOfMonth('2026-10', 1)).toBe('2026-10-02');
    expect(site.nthWorkingDayOfMonth('2026-10', -1)).toBe('2026-10-30');
    expect([0, 22, -22].map((n) => site.nthWorkingDayOfMonth('2026-10', n))).toEqual([null, null, null]);
  });

  it('says from which day on a range is a guess', () => {
    const site = workingCalendar({ ...base, marks: [] });
    expect(site.firstUncovered({ fromOn: '2026-12-01', untilOn: '2027-01-31' })).toBe('2027-01-01');
    expect(site.firstUncovered({ fromOn: '2027-03-01', untilOn: '2027-03-31' })).toBe('2027-03-01');
    expect(site.firstUncovered({ fromOn: '2026-12-01', untilOn: '2026-12-31' })).toBeNull();
  });
});
