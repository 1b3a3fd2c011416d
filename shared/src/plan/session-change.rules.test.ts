import { defaultFigures } from '../policy/policy';
import { workingCalendar } from '../time/working-calendar';
import { decideBy, effectOf } from './change-effect.rules';
import type { Placing } from './placing.contract';
import { mayBecome, mayChangeBinding, mayDecideChange } from './session-change.rules';

const figures = defaultFigures();
const before: Placing = {
  on: '2026-12-15',
  startsLocally: '14:00',
  minutes: 90,
  startsAt: '2026-12-15T06:00:00Z',
  endsAt: '2026-12-15T07:30:00Z',
  room: { id: 'one', name: '一号' },
  instructors: [{ id: 'wang', name: '王芳' }],
};
const early = '2026-12-10T02:00:00Z';
const shifted = (minutes: number): Placing => ({
  ...before,
  startsAt: `2026-12-15T06:${String(minutes).padStart(2, '0')}:00Z`,
  endsAt: `2026-12-15T0${7 + Math.floor((30 + minutes) / 60)}:${String((30 + minutes) % 60).padStart(2, '0')}:00Z`,
});

describe('effectOf', () => {
  it('lets another room and a small shift on the same day take effect at once', () => {
    const elsewhere: Placing = { ...before, room: null };
    expect(effectOf(before, elsewhere, figures, early)).toBe('at-once');
    expect(effectOf(before, shifted(30), figures, early)).toBe('at-once');
    expect(effectOf(before, shifted(31), figures, early)).toBe('pending');
  });

  it('asks the manager about another day, another instructor and a cancellation', () => {
    expect(effectOf(before, { ...before, on: '2026-12-16' }, figures, early)).toBe('pending');
    expect(effectOf(before, { ...before, instructors: [{ id: 'li' }] }, figures, early)).toBe('pending');
    expect(effectOf(before, null, figures, early)).toBe('pending');
  });

  it('lets everything take effect within 24 hours of the start, to be ratified', () => {
    expect(effectOf(before, null, figures, '2026-12-14T06:00:00Z')).toBe('to-ratify');
    expect(effectOf(before, null, figures, '2026-12-14T05:59:59Z')).toBe('pending');
    expect(effectOf(before, shifted(10), figures, '2026-12-15T05:00:00Z')).toBe('to-ratify');
  });
});

describe('decideBy', () => {
  const calendar = workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: null });
  const asking = (at: string) => ({ at, zone: 'Asia/Shanghai', calendar });

  it('gives two working days, over a weekend four, and never more than until the start', () => {
    expect(decideBy('pending', before, figures, asking(early))).toBe('2026-12-14T16:00:00Z');
    expect(decideBy('pending', before, figures, asking('2026-12-14T02:00:00Z'))).toBe(before.startsAt);
    expect(decideBy('to-ratify', before, figures, asking('2026-12-15T02:00:00Z'))).toBe('2026-12-16T06:00:00Z');
    expect(decideBy('at-once', before, figures, asking(early))).toBeNull();
  });
});

describe('what stands against a change', () => {
  const plan = { state: 'approved', month: '2026-12' } as const;

  it('is a draft, a start that has passed, and a cancellation', () => {
    const session = { state: 'binding', startsAt: before.startsAt } as const;
    expect(mayChangeBinding(plan, session, early).allowed).toBe(true);
    expect(mayChangeBinding(plan, session, before.startsAt)).toMatchObject({ code: 'session-is-past-change' });
    expect(mayChangeBinding(plan, { ...session, state: 'held' }, early)).toMatchObject({
      code: 'session-is-past-change',
    });
    expect(mayChangeBinding(plan, { ...session, state: 'cancelled' }, early)).toMatchObject({
      code: 'session-is-cancelled',
    });
    expect(mayChangeBinding({ state: 'draft' }, { ...session, state: 'planned' }, early)).toMatchObject({
      code: 'session-is-not-binding',
    });
  });

  it('is another month, a time that has passed, and nobody to teach', () => {
    expect(mayBecome(before, plan, early).allowed).toBe(true);
    expect(mayBecome({ ...before, on: '2027-01-04' }, plan, early)).toMatchObject({ code: 'outside-the-month' });
    expect(mayBecome(before, plan, '2026-12-15T06:00:00Z')).toMatchObject({ code: 'change-into-the-past' });
    expect(mayBecome({ ...before, instructors: [] }, plan, early)).toMatchObject({ code: 'change-names-nobody' });
  });

  it('is the table of states, and who asked', () => {
    const change = { state: 'pending', asked: { employeeId: 'li' } } as const;
    expect(mayDecideChange(change, 'approve', { employeeId: 'zhang' }).allowed).toBe(true);
    expect(mayDecideChange(change, 'approve', { employeeId: 'li' })).toMatchObject({ code: 'author-may-not-approve' });
    expect(mayDecideChange(change, 'withdraw', { employeeId: 'li' }).allowed).toBe(true);
    expect(mayDecideChange(change, 'ratify', { employeeId: 'zhang' })).toMatchObject({ code: 'act-not-in-this-state' });
  });
});
