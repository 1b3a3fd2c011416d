import { mayChangeDay, mayGiveShift, maySwapShifts } from './shift-roster.rules';

const shifts = [
  { id: 'early', teamId: 'desk', isActive: true },
  { id: 'gone', teamId: 'desk', isActive: false },
  { id: 'lobby', teamId: 'hall', isActive: true },
];

test('a day is fixed to a shift of the team that is still offered, to rest, or to the pattern', () => {
  const codes = ['early', 'rest', 'pattern', 'gone', 'lobby'].map((to) => mayGiveShift(to, 'desk', shifts));
  expect(codes.map((verdict) => (verdict.allowed ? 'allowed' : verdict.code))).toEqual([
    'allowed',
    'allowed',
    'allowed',
    'shift-of-another-team',
    'shift-of-another-team',
  ]);
});

test('a swapped day is neither changed nor swapped again', () => {
  const day = { name: '张三', on: '2026-12-05' };
  expect(mayChangeDay({ ...day, isSwapped: false }).allowed).toBe(true);
  expect(mayChangeDay({ ...day, isSwapped: true })).toMatchObject({ code: 'day-is-swapped', params: day });
  const asked = { one: { employeeId: 'a', shiftId: 'early' }, other: { employeeId: 'b', shiftId: null } };
  const facts = {
    on: '2026-12-05',
    one: { name: '张三', shiftId: 'early', isSwapped: false },
    other: { name: '李四', shiftId: null, isSwapped: true },
  };
  expect(maySwapShifts(asked, facts)).toMatchObject({ code: 'day-is-swapped', params: { name: '李四' } });
  expect(maySwapShifts(asked, { ...facts, other: { ...facts.other, isSwapped: false } }).allowed).toBe(true);
});
