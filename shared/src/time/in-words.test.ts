import { dayWords, durationWords, peopleWords } from './in-words';

describe('time in words', () => {
  it('says a date with its weekday', () => {
    expect(dayWords('2026-12-02', 'zh-CN')).toBe('12月2日 周三');
    expect(dayWords('2026-12-02', 'en')).toBe('Wed 2 Dec');
  });

  it('leaves out empty parts of a duration', () => {
    expect([60, 90, 15, 0, 121].map((minutes) => durationWords(minutes, 'zh-CN'))).toEqual([
      '1 小时',
      '1 小时 30 分钟',
      '15 分钟',
      '0 分钟',
      '2 小时 1 分钟',
    ]);
    expect([60, 121].map((minutes) => durationWords(minutes, 'en'))).toEqual(['1 hour', '2 hours 1 minute']);
  });

  it('counts people', () => {
    expect([peopleWords(1, 'en'), peopleWords(14, 'en'), peopleWords(14, 'zh-CN')]).toEqual([
      '1 person',
      '14 people',
      '14 人',
    ]);
  });
});
