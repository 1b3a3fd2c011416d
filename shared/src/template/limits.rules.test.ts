import { limitFaults } from './limits.rules';
import { openLimits } from './programme.rules';
import type { PromiseFigures, PromiseLimits } from './template.contract';

const promise: PromiseFigures = { count: 3, per: 'fortnight', minGapDays: 2 };
const codes = (limits: Partial<PromiseLimits>, change: object = {}, figures: PromiseFigures | null = promise) =>
  limitFaults(
    { ruleSet: null, limits: { ...openLimits, ...limits }, startsLocally: '14:00', minutes: 60, ...change },
    figures,
    [6, 7],
  ).map(({ pointer, code }) => `${pointer} ${code}`);

describe('how a template keeps its promise', () => {
  it('is by the promise alone, wherever the regulation promises something', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, {}, null)).toEqual(['/ruleSet rules-needed']);
    expect(codes({}, { ruleSet: { rules: ['FREQ=WEEKLY'], extraOn: [], exceptOn: [] } }, null)).toEqual([]);
  });

  it('lets its own sittings count', () => {
    expect(codes({ notBefore: '14:00', notAfter: '15:00', minutes: 60, weekdays: [2] })).toEqual([]);
    expect(codes({ notBefore: '14:15' })).toEqual(['/startsLocally outside-own-window']);
    expect(codes({ notAfter: '14:59' })).toEqual(['/startsLocally outside-own-window']);
    expect(codes({ minutes: 75 })).toEqual(['/minutes shorter-than-counts']);
  });

  it('leaves room between its times for a sitting that counts', () => {
    expect(codes({ notBefore: '14:00', notAfter: '14:45' })).toEqual(['/limits/notAfter window-too-narrow']);
    expect(codes({ notBefore: '16:00', notAfter: '09:00' })).toEqual(['/limits/notAfter window-too-narrow']);
  });

  it('has a day that counts', () => {
    expect(codes({ weekdays: [6, 7] })).toEqual(['/limits/weekdays no-day-counts']);
    expect(codes({ weekdays: [6, 7], workingDaysOnly: false })).toEqual([]);
    expect(codes({ weekdays: [5, 6] })).toEqual([]);
  });
});
