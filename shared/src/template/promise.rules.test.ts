import { reckonPromise, windowAt, windowsEndingIn } from './promise.rules';

const anchor = '2026-01-05';

describe('the periods of a promise', () => {
  it('are weeks from Monday to Sunday', () => {
    expect(windowAt('week', '2026-12-02', anchor)).toEqual({ fromOn: '2026-11-30', untilOn: '2026-12-06' });
  });

  it('are fortnights that follow one another from the anchor Monday, before it as well', () => {
    expect(windowAt('fortnight', '2026-01-18', anchor)).toEqual({ fromOn: '2026-01-05', untilOn: '2026-01-18' });
    expect(windowAt('fortnight', '2026-01-19', anchor).fromOn).toBe('2026-01-19');
    expect(windowAt('fortnight', '2026-01-04', anchor)).toEqual({ fromOn: '2025-12-22', untilOn: '2026-01-04' });
    expect(() => windowAt('fortnight', '2026-01-04', '2026-01-06')).toThrow(RangeError);
  });

  it('are months, pairs of months from January, quarters and years of the calendar', () => {
    expect(windowAt('month', '2028-02-10', anchor)).toEqual({ fromOn: '2028-02-01', untilOn: '2028-02-29' });
    expect(windowAt('two-months', '2026-12-31', anchor)).toEqual({ fromOn: '2026-11-01', untilOn: '2026-12-31' });
    expect(windowAt('quarter', '2026-05-05', anchor)).toEqual({ fromOn: '2026-04-01', untilOn: '2026-06-30' });
    expect(windowAt('year', '2026-05-05', anchor)).toEqual({ fromOn: '2026-01-01', untilOn: '2026-12-31' });
  });
});

describe('the periods that a month’s plan answers for', () => {
  it('are those that end in it, even when they began in the month before', () => {
    expect(windowsEndingIn('fortnight', '2026-12', anchor)).toEqual([
      { fromOn: '2026-11-23', untilOn: '2026-12-06' },
      { fromOn: '2026-12-07', untilOn: '2026-12-20' },
    ]);
    expect(windowsEndingIn('week', '2026-11', anchor).map((window) => window.untilOn)).toEqual([
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-22',
      '2026-11-29',
    ]);
  });

  it('are three fortnights in some months', () => {
    expect(windowsEndingIn('fortnight', '2026-03', anchor).map((window) => window.untilOn)).toEqual([
      '2026-03-01',
      '2026-03-15',
      '2026-03-29',
    ]);
  });

  it('are none in a month in which no such period ends', () => {
    expect(windowsEndingIn('two-months', '2026-11', anchor)).toEqual([]);
    expect(windowsEndingIn('two-months', '2026-12', anchor)).toHaveLength(1);
    expect(windowsEndingIn('quarter', '2026-12', anchor)).toEqual([{ fromOn: '2026-10-01', untilOn: '2026-12-31' }]);
    expect([
      windowsEndingIn('year', '2026-11', anchor).length,
      windowsEndingIn('year', '2026-12', anchor).length,
    ]).toEqual([0, 1]);
    expect(windowsEndingIn('month', '2026-12', anchor)).toEqual([{ fromOn: '2026-12-01', untilOn: '2026-12-31' }]);
  });
});

describe('three times every two weeks', () => {
  const skills = { count: 3, minGapDays: 2 };
  const fortnight = { fromOn: '2026-11-23', untilOn: '2026-12-06' };

  it('lacks what is not placed yet', () => {
    expect(reckonPromise(skills, fortnight, ['2026-11-24', '2026-12-01'])).toEqual({
      needed: 3,
      placed: 2,
      missing: 1,
      tooClose: [],
    });
  });

  it('counts what the plan of the month before holds, and nothing outside the fortnight', () => {
    expect(
      reckonPromise(skills, fortnight, ['2026-11-20', '2026-11-24', '2026-11-27', '2026-12-01', '2026-12-09']),
    ).toMatchObject({
      placed: 3,
      missing: 0,
    });
  });

  it('is met by more, and never lacks less than nothing', () => {
    const dates = ['2026-11-23', '2026-11-25', '2026-11-27', '2026-12-02'];
    expect(reckonPromise(skills, fortnight, dates)).toEqual({ needed: 3, placed: 4, missing: 0, tooClose: [] });
  });

  it('counts two on one day once, and names them as too close', () => {
    expect(reckonPromise({ count: 3, minGapDays: 1 }, fortnight, ['2026-12-01', '2026-11-24', '2026-12-01'])).toEqual({
      needed: 3,
      placed: 2,
      missing: 1,
      tooClose: [['2026-12-01', '2026-12-01']],
    });
  });

  it('names neighbours that are closer than it says, across its own edge too', () => {
    const { tooClose } = reckonPromise(skills, fortnight, [
      '2026-11-22',
      '2026-11-23',
      '2026-12-01',
      '2026-12-03',
      '2026-12-04',
    ]);
    expect(tooClose).toEqual([
      ['2026-11-22', '2026-11-23'],
      ['2026-12-03', '2026-12-04'],
    ]);
  });

  it('leaves alone neighbours that both lie outside', () => {
    expect(reckonPromise(skills, fortnight, ['2026-12-08', '2026-12-09']).tooClose).toEqual([]);
  });
});
