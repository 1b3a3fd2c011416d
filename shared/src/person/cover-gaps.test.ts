import { compileRoster } from './compile-roster';
import { gapsBrought, gapsIn, reassigned, without } from './cover-gaps';
import type { RosterFacts } from './shift-roster';

const everyDay = { isWorkingDay: () => true };
const range = { fromOn: '2026-12-01', untilOn: '2026-12-04' };
const facts: RosterFacts = {
  zone: 'Asia/Shanghai',
  shifts: [
    { id: 'day', teamId: 'desk', name: '白班', startsLocally: '08:00', endsLocally: '20:00', minimumOnPost: 1 },
    { id: 'night', teamId: 'desk', name: '夜班', startsLocally: '20:00', endsLocally: '08:00', minimumOnPost: 1 },
  ],
  patterns: [
    {
      teamId: 'desk',
      cycle: ['day', 'night'],
      anchorOn: '2026-12-01',
      followsCalendar: false,
      groups: [
        { id: 'g0', offset: 0 },
        { id: 'g1', offset: 1 },
      ],
    },
  ],
  people: ['a', 'b'],
  assignments: ['a', 'b'].map((employeeId, at) => ({
    employeeId,
    groupId: `g${at}`,
    fromOn: '2026-11-01',
    untilOn: null,
  })),
  exceptions: [],
  leave: [],
};
const gaps = (made: RosterFacts, after?: number) => {
  const roster = compileRoster(made, everyDay, { ...range, untilOn: '2026-12-05' });
  return gapsIn(roster, ['desk'], range, after);
};
const told = (found: ReturnType<typeof gaps>) => found.map(({ on, shiftId }) => `${on.slice(8)} ${shiftId}`);

describe('gaps of cover', () => {
  it('are the shifts that begin on these days with fewer than they must have', () => {
    expect(gaps(facts)).toEqual([]);
    const resting = { ...facts, exceptions: [{ employeeId: 'b', on: '2026-12-02', shiftId: null }] };
    expect(gaps(resting)).toEqual([{ teamId: 'desk', shiftId: 'day', on: '2026-12-02', fewest: 0, minimum: 1 }]);
    expect(gaps(resting, Date.parse('2026-12-02T12:00:00Z'))).toEqual([]);
  });

  it('are told before somebody goes, from the day on which they are gone', () => {
    const gone = gaps(without(facts, ['b'], '2026-12-03'));
    expect(told(gone)).toEqual(['03 night', '04 day']);
    expect(told(gaps(reassigned(facts, ['b'], 'g0', '2026-12-03')))).toEqual(['03 night', '04 day']);
    expect(gaps(reassigned(facts, ['b'], 'g1', '2026-12-03'))).toEqual([]);
  });

  it('are brought by a change only where it makes them or widens them', () => {
    const resting = { ...facts, exceptions: [{ employeeId: 'b', on: '2026-12-03', shiftId: null }] };
    expect(told(gapsBrought(gaps(resting), gaps(without(resting, ['b'], '2026-12-03'))))).toEqual(['04 day']);
  });
});
