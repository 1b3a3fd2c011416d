import { defaultFigures } from '../policy/policy';
import { workingCalendar } from '../time/working-calendar';
import { gapsByKind, needsAtRisk, undraftedMonth, workingDayOfMonth } from './home.rules';

const calendar = workingCalendar({
  weekend: [6, 7],
  marks: [{ on: '2026-12-01', kind: 'closed', name: '盘点' }],
  coveredThrough: '2026-12-31',
});
const zone = 'Asia/Shanghai';

describe('workingDayOfMonth', () => {
  it('counts the working days of the month up to a date', () => {
    expect(workingDayOfMonth('2026-12-01', calendar)).toBe(0);
    expect(workingDayOfMonth('2026-12-02', calendar)).toBe(1);
    expect(workingDayOfMonth('2026-12-05', calendar)).toBe(3);
    expect(workingDayOfMonth('2026-12-07', calendar)).toBe(4);
  });
});

describe('undraftedMonth', () => {
  const at = (now: string, ...months: string[]) => undraftedMonth(months, now, { zone, calendar }, defaultFigures());

  it('names the next month and its deadline while it has no plan', () => {
    expect(at('2026-12-22T04:00:00Z', '2026-12')).toEqual({
      month: '2027-01',
      submitByOn: '2026-12-25',
      workingDaysLeft: 3,
    });
    expect(at('2026-12-22T04:00:00Z', '2026-12', '2027-01')).toBeNull();
  });

  it('goes by the date at the site', () => {
    expect(at('2026-11-30T15:59:59Z')?.month).toBe('2026-12');
    expect(at('2026-11-30T16:00:00Z')?.month).toBe('2027-01');
  });
});

describe('needsAtRisk', () => {
  const need = (programmeCode: string, needed: number, placed: number) => ({
    templateId: '',
    templateName: '',
    templateNameEn: '',
    programmeCode,
    tint: 1,
    count: 1,
    per: 'week' as const,
    minutes: 60,
    teamId: null,
    teamShortName: null,
    needed,
    placed,
    windows: [],
  });

  it('leaves out what is met and begins with the widest gap', () => {
    const risky = needsAtRisk([need('P2a', 4, 4), need('P2d', 1, 0), need('P2b', 6, 3), need('P2c', 1, 0)]);
    expect(risky.map(({ programmeCode }) => programmeCode)).toEqual(['P2b', 'P2c', 'P2d']);
  });
});

describe('gapsByKind', () => {
  it('counts each kind of gap, conflicts first, and leaves out what does not occur', () => {
    const codes = ['promise-not-met', 'conflict', 'promise-not-met'] as const;
    const gaps = codes.map((code) => ({
      code,
      conflict: code === 'conflict' ? ('room-busy' as const) : null,
      reason: null,
    }));
    expect(gapsByKind(gaps)).toEqual([
      { kind: 'conflict', count: 1 },
      { kind: 'promise-not-met', count: 2 },
    ]);
  });

  it('tells soft conflicts apart, which stand only until their reason is given', () => {
    const soft = { code: 'conflict', conflict: 'rest-day' } as const;
    const gaps = [
      { ...soft, reason: null },
      { ...soft, reason: '月内补休' },
    ];
    expect(gapsByKind(gaps)).toEqual([{ kind: 'reason-missing', count: 1 }]);
  });
});
