import type { ShiftFact } from '../site/shift-pattern';
import { toEpochMs } from '../time/zone';
import { compileRoster } from './compile-roster';
import { freeFor } from './free-for';
import { shiftsOf, whoIsOnPost } from './on-post';
import type { RosterFacts } from './shift-roster';

const zone = 'Asia/Shanghai';
const everyDay = { isWorkingDay: () => true };
const shift = (id: string, startsLocally: string, endsLocally: string, minimumOnPost = 0): ShiftFact => ({
  id,
  teamId: 'desk',
  name: id,
  startsLocally,
  endsLocally,
  minimumOnPost,
});
const people = ['a', 'b', 'c', 'd'];
const facts: RosterFacts = {
  zone,
  shifts: [
    shift('early', '08:00', '16:00', 1),
    shift('late', '16:00', '00:00', 1),
    shift('night', '00:00', '08:00', 1),
  ],
  patterns: [
    {
      teamId: 'desk',
      cycle: ['early', 'late', 'night', null],
      anchorOn: '2026-12-01',
      followsCalendar: false,
      groups: [0, 1, 2, 3].map((offset) => ({ id: `g${offset}`, offset })),
    },
  ],
  people: [...people, 'e'],
  assignments: people.map((employeeId, index) => ({
    employeeId,
    groupId: `g${index}`,
    fromOn: '2026-11-01',
    untilOn: null,
  })),
  exceptions: [],
  leave: [],
};
const december = { fromOn: '2026-12-01', untilOn: '2026-12-31' };
const roster = (more: Partial<RosterFacts> = {}) => compileRoster({ ...facts, ...more }, everyDay, december);
const at = (on: string, time: string) => toEpochMs(on, time, zone);
const span = (on: string, from: string, until: string) => ({ from: at(on, from), until: at(on, until) });
const codeFor = (who: string, asked: { from: number; until: number }, more: Partial<RosterFacts> = {}, rest = 8) => {
  const freedom = freeFor(roster(more), who, asked, { restHours: rest, nightHour: 3 });
  return freedom.isFree ? 'free' : freedom.because.code;
};

describe('shifts of a person', () => {
  it('turn with the group, and know rest days from days without a roster', () => {
    const days = shiftsOf(roster(), 'b', ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']);
    expect(days.map((day) => day.shiftId ?? day.kind)).toEqual(['late', 'night', 'rest', 'early']);
    expect(days[0]?.span).toEqual({ from: at('2026-12-01', '16:00'), until: at('2026-12-02', '00:00') });
    expect(shiftsOf(roster(), 'e', ['2026-12-01'])[0]?.kind).toBe('unknown');
    expect(shiftsOf(roster(), 'nobody', ['2026-12-01'])[0]?.kind).toBe('unknown');
    expect(shiftsOf(roster(), 'a', ['2027-03-01'])[0]?.kind).toBe('unknown');
  });

  it('begin and end with the assignment, and give way to exceptions', () => {
    const assignments = [
      { employeeId: 'a', groupId: 'g0', fromOn: '2026-12-02', untilOn: '2026-12-03' },
      { employeeId: 'a', groupId: 'g3', fromOn: '2026-12-04', untilOn: null },
    ];
    const exceptions = [{ employeeId: 'a', on: '2026-12-03', shiftId: null }];
    const dates = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'];
    const found = shiftsOf(roster({ assignments, exceptions }), 'a', dates);
    expect(found.map((day) => day.shiftId ?? day.kind)).toEqual(['unknown', 'late', 'rest', 'night', 'rest']);
  });
});

describe('who is on post', () => {
  it('names every shift that runs within the span, also the night of the day before', () => {
    const covers = whoIsOnPost(roster(), 'desk', span('2026-12-02', '07:00', '17:00'));
    expect(covers.map(({ shiftId, employeeIds, fewest }) => [shiftId, employeeIds, fewest])).toEqual([
      ['early', ['d'], 1],
      ['late', ['a'], 1],
      ['night', ['b'], 1],
    ]);
    expect(covers[2]).toMatchObject({ on: '2026-12-02', until: at('2026-12-02', '08:00') });
  });

  it('counts the fewest at any moment when leave and trainings overlap', () => {
    const assignments = ['a', 'b', 'c'].map((employeeId) => ({ ...facts.assignments[0]!, employeeId }));
    const leave = [{ employeeId: 'a', ...span('2026-12-01', '09:00', '11:00') }];
    const busy = [
      { employeeId: 'a', ...span('2026-12-01', '10:00', '12:00') },
      { employeeId: 'b', ...span('2026-12-01', '11:30', '13:00') },
      { employeeId: 'c', ...span('2026-12-01', '13:00', '14:00') },
    ];
    const made = roster({ assignments, leave, busy });
    const fewest = (from: string, until: string) => whoIsOnPost(made, 'desk', span('2026-12-01', from, until))[0];
    expect(fewest('08:00', '16:00')).toMatchObject({ fewest: 1, employeeIds: ['a', 'b', 'c'] });
    expect(fewest('09:00', '11:00')).toMatchObject({ fewest: 2, employeeIds: ['b', 'c'] });
    expect(fewest('12:30', '14:00')).toMatchObject({ fewest: 2, employeeIds: ['a', 'b', 'c'] });
    expect(fewest('14:00', '15:00')).toMatchObject({ fewest: 3 });
  });

  it('refuses a time that it was not made for', () => {
    expect(() => whoIsOnPost(roster(), 'desk', span('2027-01-05', '08:00', '09:00'))).toThrow(RangeError);
    expect(() => whoIsOnPost(roster(), 'desk', span('2026-12-05', '09:00', '09:00'))).toThrow(RangeError);
    expect(whoIsOnPost(roster(), 'lobby', span('2026-12-05', '08:00', '09:00'))).toEqual([]);
  });
});

describe('free for a span', () => {
  const morning = span('2026-12-01', '09:00', '10:00');

  it('is whoever the shift can spare, and whoever has a shift at another time', () => {
    expect(codeFor('a', morning)).toBe('below-cover');
    expect(codeFor('b', morning)).toBe('free');
    const two = [...facts.assignments, { employeeId: 'e', groupId: 'g0', fromOn: '2026-11-01', untilOn: null }];
    expect(codeFor('a', morning, { assignments: two })).toBe('free');
    expect(codeFor('a', morning, { assignments: two, leave: [{ employeeId: 'e', ...morning }] })).toBe('below-cover');
    expect(codeFor('e', morning)).toBe('free');
    expect(codeFor('nobody', morning)).toBe('free');
  });

  it('is nobody who is busy, on leave, resting, or come from a night', () => {
    const busy = [{ employeeId: 'b', ...morning }];
    expect(codeFor('b', morning, { busy, leave: busy })).toBe('trainee-busy');
    expect(codeFor('b', morning, { leave: busy })).toBe('trainee-on-leave');
    expect(codeFor('d', morning)).toBe('rest-day');
    expect(codeFor('c', morning)).toBe('after-night-shift');
    expect(codeFor('c', morning, {}, 1)).toBe('free');
    expect(codeFor('c', morning, { leave: [{ employeeId: 'c', ...span('2026-12-01', '00:00', '08:00') }] })).toBe(
      'free',
    );
  });

  it('calls the morning after a night shift work, and what follows it rest', () => {
    const shifts = [
      shift('early', '08:00', '16:00'),
      shift('late', '12:00', '20:00'),
      shift('night', '22:00', '06:00', 0),
    ];
    expect(codeFor('c', span('2026-12-02', '05:00', '06:00'), { shifts })).toBe('free');
    expect(codeFor('c', span('2026-12-02', '07:00', '08:00'), { shifts })).toBe('after-night-shift');
    expect(codeFor('c', span('2026-12-02', '07:00', '08:00'), { shifts }, 0)).toBe('rest-day');
  });

  it('follows the clock where it jumps', () => {
    const zone = 'America/New_York';
    const shifts = [
      shift('early', '08:00', '16:00'),
      shift('late', '12:00', '20:00'),
      shift('night', '22:00', '06:00'),
    ];
    const patterns = facts.patterns.map((one) => ({ ...one, cycle: ['night'] }));
    const range = { fromOn: '2026-03-01', untilOn: '2026-03-31' };
    const assignments = [{ employeeId: 'a', groupId: 'g0', fromOn: '2026-01-01', untilOn: null }];
    const made = compileRoster({ ...facts, zone, shifts, patterns, assignments }, everyDay, range);
    const [short, usual] = shiftsOf(made, 'a', ['2026-03-07', '2026-03-08']);
    const hours = (day: typeof short) => ((day?.span?.until ?? 0) - (day?.span?.from ?? 0)) / 3_600_000;
    expect([hours(short), hours(usual)]).toEqual([7, 8]);
  });
});
