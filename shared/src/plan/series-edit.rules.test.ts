import { mayBringBack, mayChangeLaterMonths, mayDoAsSeen } from './series-edit.rules';

const sitting = (sessionId: string, version = 1, on = '2026-12-08') => ({ sessionId, version, on });

describe('doing what was previewed', () => {
  it('is allowed while every sitting is as it was seen, in any order', () => {
    expect(mayDoAsSeen([sitting('a'), sitting('b', 3)], [sitting('b', 3), sitting('a')])).toEqual({ allowed: true });
  });

  it('names the first sitting that changed, came in or went', () => {
    const day = (verdict: ReturnType<typeof mayDoAsSeen>) => (verdict.allowed ? '' : verdict.params['on']);
    expect(day(mayDoAsSeen([sitting('a'), sitting('b', 4, '2026-12-15')], [sitting('a'), sitting('b', 3)]))).toBe(
      '2026-12-15',
    );
    expect(day(mayDoAsSeen([sitting('a'), sitting('b', 1, '2026-12-22')], [sitting('a')]))).toBe('2026-12-22');
    expect(day(mayDoAsSeen([sitting('a')], [sitting('a'), sitting('b', 1, '2026-12-29')]))).toBe('2026-12-29');
  });
});

test('a skipped date comes back once', () => {
  expect(mayBringBack([sitting('a')], 'a').allowed).toBe(true);
  expect(mayBringBack([], 'a')).toMatchObject({ allowed: false, code: 'not-skipped' });
});

test('later months follow where the template may be edited, can say it and holds then', () => {
  const later = { mayEditTemplate: true, isSayable: true, faults: [] };
  const code = (verdict: ReturnType<typeof mayChangeLaterMonths>) => (verdict.allowed ? 'allowed' : verdict.code);
  expect(code(mayChangeLaterMonths(later))).toBe('allowed');
  expect(code(mayChangeLaterMonths({ ...later, mayEditTemplate: false, isSayable: false }))).toBe('right-missing');
  expect(code(mayChangeLaterMonths({ ...later, isSayable: false }))).toBe('template-cannot-follow');
  expect(code(mayChangeLaterMonths({ ...later, faults: ['too late'] }))).toBe('template-would-not-hold');
});
