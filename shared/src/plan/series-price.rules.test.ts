import { shiftChanges, shortPeriods } from './series-price.rules';

const shift = (startsLocally: string, endsLocally: string) => ({ name: '班', startsLocally, endsLocally });
const early = { shifts: [shift('08:00', '16:00')], headcount: 12 } as unknown as Parameters<typeof shiftChanges>[0][0];
const night = { shifts: [shift('22:00', '06:00')], headcount: 5 } as unknown as Parameters<typeof shiftChanges>[0][0];
const at = (startsLocally: string) => ({ startsLocally, minutes: 90 });

describe('who has to change shifts', () => {
  test('the people of a team whose shifts covered the old time and do not cover the new, each once', () => {
    const moves = [
      { from: at('14:00'), to: at('16:00') },
      { from: at('14:30'), to: at('17:00') },
    ];
    expect(shiftChanges([early], moves)).toBe(12);
    expect(shiftChanges([early], [{ from: at('14:00'), to: at('14:30') }])).toBe(0);
  });

  test('nobody where the old time lay outside the shifts already', () => {
    expect(shiftChanges([early], [{ from: at('18:00'), to: at('19:00') }])).toBe(0);
  });

  test('a night shift goes on after midnight', () => {
    expect(shiftChanges([night], [{ from: at('22:30'), to: at('04:00') }])).toBe(0);
    expect(shiftChanges([night], [{ from: at('22:30'), to: at('05:00') }])).toBe(5);
  });
});

describe('periods that an edit leaves short', () => {
  const weekly = { count: 1, per: 'week' } as const;
  const short = (before: string[], after: string[]) => shortPeriods(weekly, '2026-01-05', before, after);

  test('a sitting that leaves its week leaves that week short; one that stays in it does not', () => {
    expect(short(['2026-12-01'], ['2026-12-08'])).toEqual([
      { fromOn: '2026-11-30', untilOn: '2026-12-06', needed: 1, placed: 0 },
    ]);
    expect(short(['2026-12-01'], ['2026-12-04'])).toEqual([]);
  });

  test('a period that was short before is not told again, nor one with more than was promised', () => {
    expect(short(['2026-12-01', '2026-12-03'], ['2026-12-01'])).toEqual([]);
    expect(shortPeriods({ count: 3, per: 'week' }, '2026-01-05', ['2026-12-01'], ['2026-12-02'])).toEqual([]);
  });
});
