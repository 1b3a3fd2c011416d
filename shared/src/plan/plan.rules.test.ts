import type { PlanGap } from './plan.contract';
import { mayApprove, mayEditPlan, mayLieOn, mayReturn, maySubmit, mayWithdraw } from './plan.rules';

const me = { employeeId: 'me' };
const submitted = (employeeId: string) => ({
  state: 'submitted' as const,
  submitted: { employeeId, name: '李娜', at: '2026-11-20T01:00:00Z' },
});

function gap(code: PlanGap['code'], blocks = true): PlanGap {
  const conflict = code === 'conflict' ? ('room-busy' as const) : null;
  return {
    code,
    rule: '',
    conflict,
    subjectId: null,
    reason: null,
    blocks,
    sessionId: null,
    templateId: null,
    teamId: null,
    params: {},
  };
}

describe('a plan', () => {
  it('is edited as a draft or when returned, and then no more', () => {
    const may = (state: 'draft' | 'submitted' | 'approved' | 'returned'): boolean =>
      mayEditPlan({ state, month: '2026-12' }).allowed;
    expect([may('draft'), may('returned'), may('submitted'), may('approved')]).toEqual([true, true, false, false]);
  });

  it('holds the days of its month alone', () => {
    expect(mayLieOn('2026-12-31', { month: '2026-12' }).allowed).toBe(true);
    expect(mayLieOn('2027-01-01', { month: '2026-12' })).toMatchObject({
      code: 'outside-the-month',
      params: { on: '2027-01-01', month: '2026-12' },
    });
  });
});

describe('submitting', () => {
  const plan = { state: 'draft' as const, month: '2026-12', sessionCount: 3 };

  it('asks for instructors first, then for an end of conflicts, and counts them', () => {
    const gaps = [gap('conflict'), gap('instructor-not-named'), gap('instructor-not-named')];
    expect(maySubmit(plan, gaps)).toMatchObject({ code: 'instructor-not-named', params: { count: 2 } });
    expect(maySubmit(plan, gaps.slice(0, 1))).toMatchObject({ code: 'plan-has-conflicts', params: { count: 1 } });
  });

  it('is not hindered by promises that are not met', () => {
    expect(maySubmit(plan, [gap('promise-not-met', false)]).allowed).toBe(true);
  });

  it('refuses an empty plan and one that lies with the manager', () => {
    expect(maySubmit({ ...plan, sessionCount: 0 }, [])).toMatchObject({ code: 'plan-is-empty' });
    expect(maySubmit({ ...plan, state: 'submitted' }, [])).toMatchObject({ code: 'act-not-in-this-state' });
    expect(maySubmit({ ...plan, state: 'returned' }, []).allowed).toBe(true);
  });
});

describe('deciding', () => {
  it('is for somebody else than the author', () => {
    expect(mayApprove(submitted('me'), me)).toMatchObject({ code: 'author-may-not-approve' });
    expect(mayReturn(submitted('me'), me)).toMatchObject({ code: 'author-may-not-approve' });
    expect([mayApprove(submitted('you'), me), mayReturn(submitted('you'), me)]).toEqual([
      { allowed: true },
      { allowed: true },
    ]);
  });

  it('waits for the submission', () => {
    const draft = { state: 'draft' as const, submitted: null };
    expect(mayApprove(draft, me)).toMatchObject({ code: 'act-not-in-this-state' });
    expect(mayWithdraw(draft)).toMatchObject({ code: 'act-not-in-this-state' });
    expect(mayWithdraw({ state: 'submitted' }).allowed).toBe(true);
  });
});
