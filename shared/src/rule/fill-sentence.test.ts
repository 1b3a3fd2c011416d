import { fillSentence } from './fill-sentence';

describe('a sentence with values', () => {
  it('keeps a placeholder in sight when its value is missing', () => {
    expect(fillSentence('{who} at {where}', { who: 'Wang Fang' })).toBe('Wang Fang at {where}');
  });

  it('puts values in as they are, even those that look like placeholders or patterns', () => {
    expect(fillSentence('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  it('says a value in the words of its format', () => {
    expect(fillSentence('{on|day}', { on: '2026-12-02' }, 'zh-CN')).toBe('12月2日 周三');
    expect(fillSentence('{for|duration}', { for: 90 }, 'zh-CN')).toBe('1 小时 30 分钟');
    expect(fillSentence('Room{note|bracketed}', { note: '' }, 'en')).toBe('Room');
  });
});
