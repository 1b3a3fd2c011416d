import { workingCalendar } from '../time/working-calendar';
import type { PatternBody } from './shift-pattern.contract';
import type { Verdict } from '../rule/verdict';
import {
  mayChangePattern,
  mayDeletePattern,
  mayRetireShift,
  mayWritePattern,
  rostersAlike,
} from './shift-pattern.rules';
import { endsNextDay, isNightShift, shiftOnDay } from './shift-pattern';

const calendar = workingCalendar({
  weekend: [6, 7],
  marks: [
    { on: '2026-10-01', kind: 'holiday', name: '国庆节' },
    { on: '2026-10-10', kind: 'makeup', name: '国庆节' },
  ],
  coveredThrough: '2026-12-31',
});
const turning = { cycle: ['early', 'late', 'night', null], anchorOn: '2026-12-01', followsCalendar: false };
const office = {
  cycle: ['day', 'day', 'day', 'day', 'day', null, null],
  anchorOn: '2026-11-30',
  followsCalendar: true,
};

describe('a cycle of shifts', () => {
  it('repeats in both directions from its anchor', () => {
    const on = (date: string) => shiftOnDay(turning, 0, date, calendar);
    expect(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'].map(on)).toEqual([
      'early',
      'late',
      'night',
      null,
      'early',
    ]);
    expect(['2026-11-30', '2026-11-29', '2025-12-01'].map(on)).toEqual([null, 'night', null]);
  });

  it('puts a group with an offset so many days further on', () => {
    expect([0, 1, 2, 3].map((offset) => shiftOnDay(turning, offset, '2026-12-01', calendar))).toEqual(turning.cycle);
  });

  it('keeps office hours by the calendar: rest on holidays, work on make-up working days', () => {
    const on = (date: string) => shiftOnDay(office, 0, date, calendar);
    expect(on('2026-10-01')).toBeNull();
    expect(on('2026-10-10')).toBe('day');
    expect(on('2026-10-11')).toBeNull();
    expect(shiftOnDay({ ...office, followsCalendar: false }, 0, '2026-10-01', calendar)).toBe('day');
    expect(shiftOnDay({ ...office, followsCalendar: false }, 0, '2026-10-10', calendar)).toBeNull();
  });
});

test('a night shift is on post at three in the morning', () => {
  const night = (startsLocally: string, endsLocally: string) => isNightShift({ startsLocally, endsLocally }, 3);
  expect([night('22:00', '06:00'), night('00:00', '08:00'), night('20:00', '08:00'), night('03:00', '03:00')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([night('16:00', '00:00'), night('17:00', '02:00'), night('04:00', '12:00'), night('08:00', '16:00')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(endsNextDay({ startsLocally: '08:00', endsLocally: '08:00' })).toBe(true);
});

describe('writing a pattern', () => {
  const groups = [
    { name: '甲', offset: 0 },
    { name: '乙', offset: 1 },
  ];
  const body: PatternBody = { name: '四班三倒', ...turning, groups };
  const shifts = new Set(['early', 'late', 'night']);
  const code = (more: Partial<PatternBody>) => {
    const verdict = mayWritePattern({ ...body, ...more }, shifts);
    return verdict.allowed ? 'allowed' : verdict.code;
  };

  it('refuses what rosters nobody, shifts of others, and groups that cannot be told apart', () => {
    expect(code({})).toBe('allowed');
    expect(code({ cycle: [null, null] })).toBe('pattern-without-shift');
    expect(code({ cycle: ['early', 'day'] })).toBe('shift-of-another-team');
    expect(code({ groups: [{ name: '甲', offset: 4 }] })).toBe('group-beyond-cycle');
    expect(code({ groups: [...groups, { name: '甲', offset: 2 }] })).toBe('groups-alike');
    expect(code({ groups: [...groups, { name: '丙', offset: 1 }] })).toBe('groups-alike');
  });

  it('knows a change of words from a change of days', () => {
    expect(
      rostersAlike(body, { ...body, name: '轮班', groups: groups.map((one) => ({ ...one, name: `${one.name}组` })) }),
    ).toBe(true);
    expect(rostersAlike(body, { ...body, anchorOn: '2026-12-02' })).toBe(false);
    expect(rostersAlike(body, { ...body, cycle: ['early', null] })).toBe(false);
  });
});

describe('what is still needed', () => {
  const use = { shift: '晚班', patterns: [], days: [] };
  const codeOf = (verdict: Verdict) => (verdict.allowed ? 'allowed' : verdict.code);

  it('keeps a shift that a pattern or a day ahead names', () => {
    expect(codeOf(mayRetireShift(use))).toBe('allowed');
    expect(mayRetireShift({ ...use, patterns: ['两班倒'] })).toMatchObject({
      code: 'shift-is-rostered',
      params: { shift: '晚班', pattern: '两班倒' },
    });
    const days = ['甲', '乙', '丙', '丁', '戊', '甲'].map((name, at) => ({ name, on: `2026-12-0${at + 1}` }));
    expect(mayRetireShift({ ...use, days })).toMatchObject({
      code: 'shift-has-days',
      params: { names: '甲、乙、丙、丁、…', count: 6, on: '2026-12-01' },
    });
  });

  it('keeps a pattern by which somebody turned, and leaves one alone that was replaced', () => {
    expect(codeOf(mayDeletePattern({ name: '两班倒' }, 0))).toBe('allowed');
    expect(codeOf(mayDeletePattern({ name: '两班倒' }, 2))).toBe('pattern-in-use');
    expect(codeOf(mayChangePattern({ name: '两班倒', replacedOn: null }))).toBe('allowed');
    expect(codeOf(mayChangePattern({ name: '两班倒', replacedOn: '2026-12-20' }))).toBe('pattern-was-replaced');
  });
});
