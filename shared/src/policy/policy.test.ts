import { periods } from '../template/template.contract';
import {
  defaultFigures,
  figureInForce,
  figuresInForce,
  isPolicyKey,
  policyDefault,
  policyKeys,
  policyValueSchema,
  type FigureChange,
} from './policy';
import { policyFigures, policyGroups, policyPeriods, policyUnits, type PolicyFigure } from './policy.data';

const history: FigureChange[] = [
  { key: 'plan-submit-day', value: 26, effectiveOn: '2025-01-01' },
  { key: 'plan-submit-day', value: 23, effectiveOn: '2026-10-01' },
  { key: 'plan-decide-day', value: 28, effectiveOn: '2026-10-01' },
];

describe('the figures of the regulation', () => {
  it('are what the regulation says', () => {
    const figures = defaultFigures();
    expect([figures['plan-submit-day'], figures['plan-decide-day']]).toEqual([25, 30]);
    expect([figures['annual-plan-submit-by'], figures['annual-plan-decide-by']]).toEqual(['12-10', '12-20']);
    expect([figures['post-skills-count'], figures['post-skills-period']]).toEqual([3, 'fortnight']);
    expect([figures['pass-rate-first'], figures['pass-rate-second'], figures['pass-rate-third']]).toEqual([
      90, 95, 100,
    ]);
    expect([figures['points-absent'], figures['points-third-failure']]).toEqual([-2, -10]);
  });

  it.each(policyKeys)('keep the default of %s within its own range', (key) => {
    expect(policyValueSchema(key).safeParse(policyDefault(key)).success).toBe(true);
  });

  it('cover every rule of the regulation that has a figure', () => {
    const rules = new Set(policyKeys.map((key) => policyFigures[key].rule));
    const numbered = [
      2, 3, 5, 7, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 33,
    ];
    const wanted = [...numbered.map((rule) => `R${rule}`), 'P1', 'P2a', 'P2b', 'P2c', 'P2d', 'P3', 'P4'];
    expect(wanted.filter((rule) => !rules.has(rule as PolicyFigure['rule']))).toEqual([]);
  });

  it('have words in both languages, no two the same', () => {
    const figures: PolicyFigure[] = policyKeys.map((key) => policyFigures[key]);
    for (const { group, unit, zh, en } of figures) {
      expect([policyGroups[group].zh, policyUnits[unit].zh, zh].every((words) => /[\u4e00-\u9fff%]/.test(words))).toBe(
        true,
      );
      expect(/[\u4e00-\u9fff]/.test(en)).toBe(false);
    }
    for (const side of ['zh', 'en'] as const)
      expect(new Set(figures.map((figure) => figure[side])).size).toBe(figures.length);
  });

  it('add up where the regulation adds them up', () => {
    const figures = defaultFigures();
    expect(
      figures['onboarding-supervisor-hours'] +
        figures['onboarding-leader-hours'] +
        figures['onboarding-practice-hours'],
    ).toBe(figures['onboarding-total-hours']);
  });

  it('name the same periods as promises do', () => expect(policyPeriods).toEqual(periods));

  it('are known by their keys', () => {
    expect([isPolicyKey('plan-submit-day'), isPolicyKey('toString'), isPolicyKey('plan')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what a figure may be set to', () => {
  const takes = (key: Parameters<typeof policyValueSchema>[0], value: unknown): boolean =>
    policyValueSchema(key).safeParse(value).success;

  it('lies in its range and on its step', () => {
    expect([1, 31].every((value) => takes('plan-submit-day', value))).toBe(true);
    expect([0, 32, 25.5, '25', null, Number.NaN].some((value) => takes('plan-submit-day', value))).toBe(false);
    expect([takes('supervisor-weekly-class-hours', 2.5), takes('supervisor-weekly-class-hours', 2.25)]).toEqual([
      true,
      false,
    ]);
  });

  it('is a period that a promise can have', () => {
    expect([takes('drill-period', 'quarter'), takes('drill-period', 'decade')]).toEqual([true, false]);
  });

  it('is a day that every year has', () => {
    expect([takes('annual-plan-submit-by', '11-30'), takes('annual-plan-submit-by', '02-29')]).toEqual([true, false]);
    expect(takes('annual-plan-submit-by', '13-01')).toBe(false);
  });
});

describe('the figure in force', () => {
  it('is the default before anybody changed it', () => {
    expect(figureInForce(history, 'plan-submit-day', '2024-12-31')).toBe(25);
    expect(figureInForce([], 'drill-period', '2026-01-01')).toBe('two-months');
  });

  it('is the latest change in effect, whatever order the rows come in', () => {
    for (const rows of [history, history.toReversed()]) {
      expect(figureInForce(rows, 'plan-submit-day', '2026-09-30')).toBe(26);
      expect(figureInForce(rows, 'plan-submit-day', '2026-10-01')).toBe(23);
    }
  });

  it('is the later row of two that take effect on one day', () => {
    const again = [...history, { key: 'plan-submit-day', value: 24, effectiveOn: '2026-10-01' } as const];
    expect(figureInForce(again, 'plan-submit-day', '2026-12-01')).toBe(24);
  });

  it('comes for all figures at once', () => {
    const figures = figuresInForce(history, '2026-10-01');
    expect([figures['plan-submit-day'], figures['plan-decide-day'], figures['points-absent']]).toEqual([23, 28, -2]);
  });

  it('fails aloud on a stored value that it cannot have', () => {
    const broken: FigureChange[] = [{ key: 'plan-submit-day', value: 'soon', effectiveOn: '2026-01-01' }];
    expect(() => figureInForce(broken, 'plan-submit-day', '2026-02-01')).toThrow(RangeError);
  });
});
