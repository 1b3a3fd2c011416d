import type { ShiftFact } from '../site/shift-pattern';
import { toEpochMs } from '../time/zone';
import type { RosterFacts } from './shift-roster';
import { swapHindrances } from './swap-check';

const zone = 'Asia/Shanghai';
const everyDay = { isWorkingDay: () => true };
const rest = { restHours: 8, nightHour: 3 };
const shift = (id: string, startsLocally: string, endsLocally: string): ShiftFact => ({
  id,
  teamId: 'desk',
  name: id,
  startsLocally,
  endsLocally,
  minimumOnPost: 1,
});
const day = (employeeId: string, on: string, shiftId: string | null) => ({ employeeId, on, shiftId });
const facts: RosterFacts = {
  zone,
  shifts: [shift('early', '08:00', '16:00'), shift('night', '22:00', '07:00')],
  patterns: [],
  people: ['a', 'b'],
  assignments: [],
  exceptions: [day('a', '2026-12-05', 'early'), day('b', '2026-12-05', null)],
  leave: [],
};
const swap = { on: '2026-12-05', oneId: 'a', otherId: 'b' };
const codes = (more: Partial<RosterFacts>) =>
  swapHindrances({ ...facts, ...more }, everyDay, swap, rest).map((one) => `${one.employeeId} ${one.because.code}`);

describe('who is free for a swap', () => {
  it('is whoever nothing is known against: a day off is what they give', () => {
    expect(codes({})).toEqual([]);
  });

  it('is nobody who comes from a night shift without the rest that the house asks for', () => {
    const exceptions = [...facts.exceptions, day('b', '2026-12-04', 'night')];
    expect(codes({ exceptions })).toEqual(['b after-night-shift']);
    expect(swapHindrances({ ...facts, exceptions }, everyDay, swap, { ...rest, restHours: 1 })).toEqual([]);
  });

  it('is nobody who is on leave or at a training then', () => {
    const away = {
      employeeId: 'b',
      from: toEpochMs('2026-12-05', '09:00', zone),
      until: toEpochMs('2026-12-05', '10:00', zone),
    };
    expect(codes({ leave: [away] })).toEqual(['b trainee-on-leave']);
    expect(codes({ busy: [away] })).toEqual(['b trainee-busy']);
    expect(codes({ leave: [{ ...away, employeeId: 'a' }] })).toEqual([]);
  });
});
