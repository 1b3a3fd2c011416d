import type { DayMark } from '../time/day-mark';
import { calendarMoves, mayFollowCalendar, type DayTurn, type StandingSession } from './calendar-moves.rules';

const own = (on: string, kind: DayMark['kind'] = 'closed'): DayMark => ({ on, kind, name: '盘点', source: 'own' });
const turn = (on: string, was: DayTurn['was'] = 'working', at = '2026-11-20T08:00:00Z'): DayTurn => ({ on, was, at });
const tuesdays = {
  id: 'template',
  onDayOff: 'later' as const,
  ruleSet: { rules: ['FREQ=WEEKLY;BYDAY=TU'], extraOn: [], exceptOn: [] },
  promise: null,
};
const session = (on: string, rest: Partial<StandingSession> = {}): StandingSession => {
  return { id: on, templateId: 'template', on, placedAt: '2026-11-01T00:00:00Z', ...rest };
};
const moves = (
  sessions: StandingSession[],
  marks: DayMark[],
  turns: DayTurn[],
  template: Parameters<typeof calendarMoves>[1][number] = tuesdays,
) =>
  calendarMoves(sessions, [template], {
    facts: { weekend: [6, 7], marks, coveredThrough: '2026-12-31' },
    turns,
    anchorMonday: '2026-01-05',
  }).map(({ sessionId, cause, act, toOn }) => [sessionId, cause, act, toOn]);

describe('a changed calendar', () => {
  it('moves a session off a day that turned, as its template says', () => {
    const closed = [own('2026-12-08')];
    const turned = [turn('2026-12-08')];
    expect(moves([session('2026-12-08'), session('2026-12-15')], closed, turned)).toEqual([
      ['2026-12-08', 'closed', 'move', '2026-12-09'],
    ]);
    const earlier = { ...tuesdays, onDayOff: 'earlier' as const };
    expect(moves([session('2026-12-08')], closed, turned, earlier)).toEqual([
      ['2026-12-08', 'closed', 'move', '2026-12-07'],
    ]);
    const skipping = { ...tuesdays, onDayOff: 'skip' as const };
    expect(moves([session('2026-12-08')], closed, turned, skipping)).toEqual([['2026-12-08', 'closed', 'drop', null]]);
  });

  it('takes the nearest working day of the month for a session without a template', () => {
    const off = [own('2026-12-31', 'company-off')];
    expect(moves([session('2026-12-31', { templateId: null })], off, [turn('2026-12-31')])).toEqual([
      ['2026-12-31', 'day-off', 'move', '2026-12-30'],
    ]);
  });

  it('says where a period has no day left', () => {
    expect(
      moves([session('2026-12-29')], [own('2026-12-29'), own('2026-12-30'), own('2026-12-31')], [turn('2026-12-29')]),
    ).toEqual([['2026-12-29', 'closed', 'none', null]]);
  });

  it('leaves a session that was put on a day off after it turned, and one on a weekend that never turned', () => {
    const meant = session('2026-12-08', { placedAt: '2026-11-21T00:00:00Z' });
    expect(moves([meant], [own('2026-12-08')], [turn('2026-12-08')])).toEqual([]);
    expect(moves([session('2026-12-12')], [own('2026-12-08')], [turn('2026-12-08')])).toEqual([]);
  });

  it('brings a session back that stood aside for a holiday which is none any more', () => {
    // The second Tuesday was off when the month was drafted; it is worked on now.
    expect(moves([session('2026-12-09')], [], [turn('2026-12-08', 'holiday')])).toEqual([
      ['2026-12-09', 'template', 'move', '2026-12-08'],
    ]);
    expect(moves([session('2026-12-10')], [], [turn('2026-12-08', 'holiday')])).toEqual([]);
  });

  it('leaves a session on a date of its own rules, although another would have moved there', () => {
    const both = { ...tuesdays, ruleSet: { ...tuesdays.ruleSet, rules: ['FREQ=WEEKLY;BYDAY=TU,WE'] } };
    expect(moves([session('2026-12-09')], [], [turn('2026-12-08', 'holiday')], both)).toEqual([]);
  });

  it('compares a day that turned more than once with what it was when the session was placed', () => {
    const [first, second] = ['2026-11-20T08:00:00Z', '2026-11-21T08:00:00Z'];
    const workedAndBack = [turn('2026-12-08', 'holiday', first), turn('2026-12-08', 'working', second)];
    const holiday = [own('2026-12-08', 'holiday')];
    // Put on the holiday on purpose, before both turns: nothing is another day than it was.
    expect(moves([session('2026-12-08')], holiday, workedAndBack)).toEqual([]);
    // It stood aside for the holiday, which it is again.
    expect(moves([session('2026-12-09')], holiday, workedAndBack)).toEqual([]);
    // Placed between the two, on a day that was worked on.
    const between = session('2026-12-08', { placedAt: '2026-11-20T12:00:00Z' });
    expect(moves([between], holiday, workedAndBack)).toEqual([['2026-12-08', 'day-off', 'move', '2026-12-09']]);
  });
});

describe('following a changed calendar', () => {
  const move = { act: 'move', toOn: '2026-12-09', isBinding: false } as const;

  it('is allowed as it is proposed now', () => {
    expect(mayFollowCalendar(move, '2026-12-09').allowed).toBe(true);
    expect(mayFollowCalendar({ act: 'drop', toOn: null, isBinding: false }, null).allowed).toBe(true);
  });

  it.each([
    ['of which nothing is proposed', undefined, '2026-12-09'],
    ['to another date', move, '2026-12-10'],
    ['that would fall out although it is to move', move, null],
    ['that has nowhere to go', { act: 'none', toOn: null, isBinding: false } as const, null],
    ['for which nothing is free there', { ...move, act: 'busy' } as const, '2026-12-09'],
    ['that binds', { ...move, isBinding: true }, '2026-12-09'],
  ])('is refused for a session %s', (_, proposed, toOn) => {
    expect(mayFollowCalendar(proposed, toOn)).toMatchObject({ code: 'calendar-move-not-proposed' });
  });
});
