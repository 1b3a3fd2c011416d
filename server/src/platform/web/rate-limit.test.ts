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
