import { openLimits } from '../template/programme.rules';
import type { TeamSitting } from '../template/counted-sittings';
import type { Promised } from '../template/template.contract';
import { workingCalendar } from '../time/working-calendar';
import { shiftChanges, shortPeriods } from './series-price.rules';

const shift = (startsLocally: string, endsLocally: string) => ({ name: '班', startsLocally, endsLocally });
const early = { shifts: [shift('08:00', '16:00')], headcount: 12 } as unknown as Parameters<typeof shiftChanges>[0][0];
const night = { shifts: [shift('22:00', '06:00')], headcount: 5 } as unknown as Parameters<typeof shiftChanges>[0][0];
const at = (startsLocally: string) => ({ startsLocally, minutes: 90 });

describe('who has to change shifts', () => {
  test('the people of a team whose shifts covered the old time and do not cover the new, each once', () => {
    const moves = [
      { from: at('14:00'), to: at('16:00') },
      { from: at('14:30'), to: at('17:00') },
    ];
    expect(shiftChanges([early], moves)).toBe(12);
    expect(shiftChanges([early], [{ from: at('14:00'), to: at('14:30') }])).toBe(0);
  });

  test('nobody where the old time lay outside the shifts already', () => {
    expect(shiftChanges([early], [{ from: at('18:00'), to: at('19:00') }])).toBe(0);
  });

  test('a night shift goes on after midnight', () => {
    expect(shiftChanges([night], [{ from: at('22:30'), to: at('04:00') }])).toBe(0);
    expect(shiftChanges([night], [{ from: at('22:30'), to: at('05:00') }])).toBe(5);
  });
});

describe('periods that an edit leaves short', () => {
  const weekly = { count: 1, per: 'week', minGapDays: 3, ...openLimits };
  const calendar = workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: '2026-12-31' });
  const counting = { calendar, anchorMonday: '2026-01-05', today: '2026-11-20' };
  const sitting = (on: string, given: Partial<TeamSitting> = {}): TeamSitting => {
    return { sessionId: on, occurrence: on, on, startsLocally: '14:00', minutes: 60, state: 'planned', ...given };
  };
  const place = (on: string, startsLocally = '14:00', minutes = 60) => ({ on, startsLocally, minutes });
  const short = (sittings: TeamSitting[], places: [string, ReturnType<typeof place> | null][], promise = weekly) =>
    shortPeriods(promise as Promised, [sittings], new Map(places), counting).map(({ fromOn, placed }) => [
      fromOn,
      placed,
    ]);

  test('a sitting that leaves its week leaves that week short; one that stays in it does not', () => {
    expect(short([sitting('2026-12-01')], [['2026-12-01', place('2026-12-08')]])).toEqual([['2026-11-30', 0]]);
    expect(short([sitting('2026-12-01')], [['2026-12-01', place('2026-12-04')]])).toEqual([]);
    expect(short([sitting('2026-12-01')], [['2026-12-01', null]])).toEqual([['2026-11-30', 0]]);
  });

  test('a period that was short before is not told again, nor one with more than was promised', () => {
    const two = [sitting('2026-12-01'), sitting('2026-12-03')];
    expect(short(two, [['2026-12-03', null]])).toEqual([]);
    const thrice = { ...weekly, count: 3 };
    expect(short([sitting('2026-12-01')], [['2026-12-01', place('2026-12-02')]], thrice)).toEqual([]);
  });

  test('a sitting that no longer counts leaves its week short although it stays in it', () => {
    const limited = { ...weekly, notAfter: '17:00', minutes: 45 };
    const moved = (to: ReturnType<typeof place>) =>
      short([sitting('2026-12-01')], [['2026-12-01', to]], limited as never);
    expect(moved(place('2026-12-05'))).toEqual([['2026-11-30', 0]]);
    expect(moved(place('2026-12-01', '16:30'))).toEqual([['2026-11-30', 0]]);
    expect(moved(place('2026-12-01', '14:00', 30))).toEqual([['2026-11-30', 0]]);
    expect(moved(place('2026-12-02', '15:00', 50))).toEqual([]);
  });

  test('a pair of runs counts once, on the day of its later run', () => {
    const pair = [sitting('2026-12-01', { occurrence: 'pair' }), sitting('2026-12-02', { occurrence: 'pair' })];
    expect(short(pair, [['2026-12-02', place('2026-12-08')]])).toEqual([['2026-11-30', 0]]);
    const twice = { ...weekly, count: 2 };
    expect(short(pair, [['2026-12-01', place('2026-12-03')]], twice)).toEqual([]);
  });

  test('of several teams the one that has least is told', () => {
    const extra = [sitting('2026-12-01'), sitting('2026-12-03')];
    const places = new Map([['2026-12-01', null]]);
    const told = shortPeriods(weekly as Promised, [extra, [sitting('2026-12-01')]], places, counting);
    expect(told).toEqual([{ fromOn: '2026-11-30', untilOn: '2026-12-06', needed: 1, placed: 0 }]);
  });
});
