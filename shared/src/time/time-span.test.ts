import { contains, minutesOf, overlaps, sharedSpan, shift, spanOf, spanOfDates, textsOf } from './time-span';

const morning = spanOf('2026-12-01T01:00:00Z', '2026-12-01T02:30:00Z');

describe('time spans', () => {
  it('are made of two instants and written back', () => {
    expect(minutesOf(morning)).toBe(90);
    expect(textsOf(morning)).toEqual({ startsAt: '2026-12-01T01:00:00Z', endsAt: '2026-12-01T02:30:00Z' });
  });

  it('do not end before they start', () => {
    expect(() => spanOf('2026-12-01T02:00:00Z', '2026-12-01T01:00:00Z')).toThrow(RangeError);
  });

  it('do not overlap when they only touch', () => {
    expect(overlaps(morning, shift(morning, 90))).toBe(false);
    expect(overlaps(morning, shift(morning, 89))).toBe(true);
    expect(overlaps(morning, shift(morning, -90))).toBe(false);
  });

  it('overlap nothing when they are empty', () => {
    expect(overlaps(morning, { from: morning.from + 1, until: morning.from + 1 })).toBe(false);
  });

  it('share the time in which both run', () => {
    expect(sharedSpan(morning, shift(morning, 60))).toEqual({ from: morning.from + 3_600_000, until: morning.until });
    expect(sharedSpan(morning, shift(morning, 90))).toBeNull();
  });

  it('contain their start and not their end', () => {
    expect([
      contains(morning, morning.from),
      contains(morning, morning.until - 1),
      contains(morning, morning.until),
    ]).toEqual([true, true, false]);
  });

  it('cover whole days of a site, of 23 or 25 hours where its clock changes', () => {
    const hours = (on: string, zone: string): number => minutesOf(spanOfDates(on, on, zone)) / 60;
    expect(hours('2026-12-01', 'Asia/Shanghai')).toBe(24);
    expect(hours('2026-03-08', 'America/New_York')).toBe(23);
    expect(hours('2026-11-01', 'America/New_York')).toBe(25);
    expect(hours('2011-12-30', 'Pacific/Apia')).toBe(0);
    expect(minutesOf(spanOfDates('2026-12-01', '2026-12-31', 'Asia/Shanghai'))).toBe(31 * 1440);
  });
});
