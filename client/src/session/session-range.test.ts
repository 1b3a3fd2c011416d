import { sampleSession } from '../testing/session-sample';
import { choicesOf, passes } from './session-filter';
import { phaseOf } from './session-phase';
import { datesOf, rangeWords, readRange, stepRange } from './session-range';

describe('the range of the list', () => {
  it('is today’s week when the address says nothing, or nonsense', () => {
    const today = readRange(undefined, undefined, '2026-11-24');
    expect(readRange('decade', '2026-02-30', '2026-11-24')).toEqual(today);
    expect(datesOf(today)).toEqual({ fromOn: '2026-11-23', untilOn: '2026-11-29' });
    expect(rangeWords(today, 'zh-CN')).toBe('11月23日 – 29日');
  });

  it('steps by weeks, and by months from their first day', () => {
    expect(stepRange({ span: 'week', on: '2026-11-24' }, 1)).toBe('2026-11-30');
    expect(stepRange({ span: 'month', on: '2026-03-31' }, -1)).toBe('2026-02-01');
    expect(datesOf({ span: 'month', on: '2026-02-14' })).toEqual({ fromOn: '2026-02-01', untilOn: '2026-02-28' });
  });
});

describe('the filters of the list', () => {
  it('let through what they name and offer what there is', () => {
    const session = sampleSession();
    expect(passes(session, { team: '', programme: '' })).toBe(true);
    expect(passes(session, { team: 'other', programme: '' })).toBe(false);
    expect(passes(session, { team: '', programme: 'P2b' })).toBe(true);
    expect(choicesOf([session, session], 'en').programme).toEqual([{ value: 'P2b', label: 'Post skills' }]);
  });
});

describe('where a session stands', () => {
  const at = (instant: string) => phaseOf(sampleSession(), Date.parse(instant));

  it('turns with the clock until somebody closes the roll call', () => {
    expect(at('2026-12-01T00:59:59Z')).toBe('coming');
    expect(at('2026-12-01T01:00:00Z')).toBe('running');
    expect(at('2026-12-01T02:30:00Z')).toBe('unclosed');
    expect(phaseOf(sampleSession({ state: 'held' }), 0)).toBe('held');
    expect(phaseOf(sampleSession({ state: 'planned' }), 0)).toBe('draft');
  });
});
