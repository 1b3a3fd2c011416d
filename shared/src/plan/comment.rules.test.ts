import { mayAnswer, mayComment, mayTakeBack, openComments } from './comment.rules';

const manager = { employeeId: 'manager', name: '李建国' };
const supervisor = { employeeId: 'supervisor', name: '王芳' };
const open = { by: manager, answers: [], resolved: null };
const resolved = { ...open, resolved: { ...supervisor, at: '2026-11-20T01:00:00Z' } };
const answer = { id: 'answer', text: '能到。', by: supervisor, at: '2026-11-20T01:00:00Z' };

describe('comments on a plan', () => {
  it('are written while the plan is before its manager, and at no other time', () => {
    expect(mayComment({ state: 'submitted', month: '2026-12' })).toEqual({ allowed: true });
    for (const state of ['draft', 'returned', 'approved'] as const) {
      expect(mayComment({ state, month: '2026-12' })).toMatchObject({ code: 'comments-while-deciding' });
    }
  });

  it('are answered as long as they are open', () => {
    expect(mayAnswer(open)).toEqual({ allowed: true });
    expect(mayAnswer(resolved)).toMatchObject({ code: 'comment-is-resolved', params: { name: '王芳' } });
  });

  it('are taken back by their author alone, before anybody has answered or settled them', () => {
    expect(mayTakeBack(open, manager)).toEqual({ allowed: true });
    expect(mayTakeBack(open, supervisor)).toMatchObject({ code: 'comment-of-another', params: { name: '李建国' } });
    expect(mayTakeBack(resolved, manager)).toMatchObject({ code: 'comment-is-resolved' });
    expect(mayTakeBack({ ...open, answers: [answer] }, manager)).toMatchObject({ code: 'comment-was-answered' });
  });

  it('count as open until somebody settles them', () => {
    expect(openComments([open, resolved, { ...open, answers: [answer] }])).toHaveLength(2);
  });
});
