import { epochMsOf, instantOf, toInstantText } from './instant';

describe('instant texts', () => {
  it('reads and writes UTC with whole seconds', () => {
    expect(epochMsOf('2026-12-01T01:02:03Z')).toBe(1_796_086_923_000);
    expect(toInstantText(1_796_086_923_000)).toBe('2026-12-01T01:02:03Z');
    expect(toInstantText(instantOf('2026-12-01T01:02:03Z'))).toBe('2026-12-01T01:02:03Z');
  });

  it('drops fractions of a second towards the past, also before 1970', () => {
    expect(toInstantText(999)).toBe('1970-01-01T00:00:00Z');
    expect(toInstantText(-1)).toBe('1969-12-31T23:59:59Z');
  });

  it.each([
    '2026-12-01T01:02Z',
    '2026-12-01T01:02:03',
    '2026-12-01T24:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-12-01T01:02:03.5Z',
  ])('refuses %p', (text) => expect(() => epochMsOf(text)).toThrow(RangeError));
});
