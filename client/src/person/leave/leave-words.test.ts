import { leaveDays, leaveWords } from './leave-words';

const whole = { fromOn: '2026-12-02', untilOn: '2026-12-03', startsLocally: null, endsLocally: null };

describe('leave in words', () => {
  it('names both days, or one day once', () => {
    expect(leaveWords(whole, 'zh-CN')).toBe('12月2日 周三 – 12月3日 周四');
    expect(leaveWords({ ...whole, untilOn: '2026-12-02' }, 'en')).toBe('Wed 2 Dec');
    expect([leaveDays(whole), leaveDays({ ...whole, untilOn: '2026-12-02' })]).toEqual([2, 1]);
  });

  it('says the times of a part of a day', () => {
    const part = { ...whole, untilOn: '2026-12-02', startsLocally: '08:30', endsLocally: '12:00' };
    expect(leaveWords(part, 'zh-CN')).toBe('12月2日 周三 08:30–12:00');
    expect(leaveWords({ ...part, startsLocally: null }, 'zh-CN')).toBe('12月2日 周三 00:00–12:00');
    expect(leaveWords({ ...whole, endsLocally: '12:00' }, 'zh-CN')).toBe('12月2日 周三 – 12月3日 周四 12:00');
  });
});
