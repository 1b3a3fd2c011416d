import {
  dateRangeWords,
  dateWords,
  dayWords,
  deadlineWords,
  fullDateWords,
  momentWords,
  monthWords,
  spanWords,
  timeRangeWords,
} from './date-words';

const zone = 'Asia/Shanghai';

describe('dates in words', () => {
  it('writes a date with its weekday', () => {
    expect(dateWords('2026-09-14', 'zh-CN')).toBe('9月14日 周一');
    expect(dateWords('2026-09-14', 'en')).toBe('Mon 14 Sep');
  });

  it('writes a day, a full date and a month', () => {
    expect([dayWords('2026-09-04', 'zh-CN'), dayWords('2026-09-04', 'en')]).toEqual(['9月4日', '4 Sep']);
    expect(fullDateWords('2026-09-14', 'zh-CN')).toBe('2026年9月14日 周一');
    expect(fullDateWords('2026-09-14', 'en')).toBe('Mon 14 Sep 2026');
    expect([monthWords('2026-09', 'zh-CN'), monthWords('2026-09', 'en')]).toEqual(['2026年9月', 'September 2026']);
  });

  it('writes a range within a month once, and across months with both', () => {
    expect(dateRangeWords('2026-09-14', '2026-09-20', 'zh-CN')).toBe('9月14日 – 20日');
    expect(dateRangeWords('2026-09-28', '2026-10-04', 'zh-CN')).toBe('9月28日 – 10月4日');
    expect(dateRangeWords('2026-09-14', '2026-09-20', 'en')).toBe('14 – 20 September');
    expect(dateRangeWords('2026-09-28', '2026-10-04', 'en')).toBe('28 Sep – 4 Oct');
    expect(dateRangeWords('2026-09-14', '2026-09-14', 'en')).toBe('14 Sep');
  });

  it('does not take the same month of another year for the same month', () => {
    expect(dateRangeWords('2025-09-14', '2026-09-20', 'zh-CN')).toBe('9月14日 – 9月20日');
  });
});

describe('times in words', () => {
  it('reads times by the clock of the site, with an en dash and no spaces', () => {
    expect(timeRangeWords('2026-09-14T01:00:00Z', '2026-09-14T02:30:00Z', zone)).toBe('09:00–10:30');
    expect(timeRangeWords('2026-09-14T01:00:00Z', '2026-09-14T02:30:00Z', 'America/New_York')).toBe('21:00–22:30');
  });

  it('takes the date of a moment from the site, not from UTC', () => {
    expect(momentWords('2026-09-13T17:00:00Z', zone, 'zh-CN')).toBe('9月14日 周一 01:00');
    expect(momentWords('2026-09-13T17:00:00Z', 'America/New_York', 'en')).toBe('Sun 13 Sep 13:00');
  });

  it('writes a session as date and span', () => {
    expect(spanWords('2026-09-14T01:00:00Z', '2026-09-14T02:30:00Z', zone, 'zh-CN')).toBe('9月14日 周一 09:00–10:30');
  });

  it('follows daylight saving of the site', () => {
    expect(momentWords('2026-03-08T06:30:00Z', 'America/New_York', 'en')).toBe('Sun 8 Mar 01:30');
    expect(momentWords('2026-03-08T07:30:00Z', 'America/New_York', 'en')).toBe('Sun 8 Mar 03:30');
  });

  it('ends a day at its 24:00', () => {
    expect(deadlineWords('2026-11-25T16:00:00Z', zone, 'zh-CN')).toBe('11月25日 周三 24:00');
    expect(deadlineWords('2026-11-25T10:00:00Z', zone, 'en')).toBe('Wed 25 Nov 18:00');
  });
});
