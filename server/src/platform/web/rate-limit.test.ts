import { WindowCounter } from './rate-limit';

describe('a window counter', () => {
  test('lets a key through as often as it says, then tells how many seconds to wait', () => {
    let now = 1_000_000;
    const counter = new WindowCounter(2, 15, () => now);
    expect([counter.count('a'), counter.count('a'), counter.count('b')]).toEqual([0, 0, 0]);
    now += 60_000;
    expect(counter.count('a')).toBe(14 * 60);
    expect(counter.count('b')).toBe(0);
  });

  test('forgets the oldest of more keys than any company has, and holds the latest to their limit', () => {
    const counter = new WindowCounter(1, 15, () => 0);
    counter.count('first');
    for (let n = 0; n < 60_000; n += 1) counter.count(`made up ${n}`);
    expect(counter.count('made up 59999')).toBeGreaterThan(0);
    expect(counter.count('first')).toBe(0);
  });

  test('begins anew when the window has ended', () => {
    let now = 0;
    const counter = new WindowCounter(1, 1, () => now);
    counter.count('a');
    now = 59_999;
    expect(counter.count('a')).toBe(1);
    now = 60_000;
    expect(counter.count('a')).toBe(0);
  });
});
