import { mayChangeFigure, touchedBy } from './figure.rules';
import { defaultFigures } from './policy';

const figures = defaultFigures();

describe('a change of a figure', () => {
  it('holds from today or a later day, never backwards', () => {
    expect(mayChangeFigure(figures, '2026-12-01', '2026-12-01').allowed).toBe(true);
    expect(mayChangeFigure(figures, '2026-11-30', '2026-12-01')).toMatchObject({
      code: 'figure-reaches-back',
      params: { on: '2026-12-01' },
    });
  });

  it('does not pass the figure that it belongs with', () => {
    const crossed = { ...figures, 'plan-submit-day': 31 };
    expect(mayChangeFigure(crossed, '2026-12-01', '2026-12-01')).toMatchObject({ code: 'figures-cross' });
    const level = { ...figures, 'plan-submit-day': 30 };
    expect(mayChangeFigure(level, '2026-12-01', '2026-12-01').allowed).toBe(true);
  });

  it('knows what it touches', () => {
    expect([touchedBy('plan-submit-day'), touchedBy('check-in-opens-minutes'), touchedBy('points-absent')]).toEqual([
      'plans',
      'sessions',
      'later',
    ]);
  });
});
