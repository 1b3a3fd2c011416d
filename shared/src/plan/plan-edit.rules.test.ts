import { mayUndo, mayUndoPart, newestOfMine, type PlanEdit } from './plan-edit.rules';

function edit(seq: number, who: string, sessionIds: string[], more: Partial<PlanEdit> = {}): PlanEdit {
  return { seq, command: 'change', employeeId: who, personName: who, sessionIds, isUndone: false, ...more };
}

describe('undo', () => {
  it('takes my newest act that still stands', () => {
    const edits = [
      edit(1, 'me', ['a']),
      edit(2, 'me', ['b']),
      edit(3, 'me', ['b'], { isUndone: true }),
      edit(4, 'you', ['c']),
    ];
    expect(newestOfMine(edits, 'me')?.seq).toBe(2);
    expect(mayUndo(edits, 'me').allowed).toBe(true);
  });

  it('is refused with the name of whoever edited one of the same sessions since', () => {
    const edits = [edit(1, 'me', ['a', 'b']), edit(2, '王芳', ['b'])];
    expect(mayUndo(edits, 'me')).toMatchObject({ code: 'edited-since', params: { person: '王芳' } });
    expect(mayUndo([edit(1, 'me', ['a']), edit(2, '王芳', ['b'])], 'me').allowed).toBe(true);
  });

  it('forgets an edit since that was undone itself', () => {
    expect(mayUndo([edit(1, 'me', ['a']), edit(2, 'you', ['a'], { isUndone: true })], 'me').allowed).toBe(true);
  });

  it('does not reach behind a submission, nor take back drafting', () => {
    const draft = edit(1, 'me', ['a'], { command: 'draft' });
    expect(mayUndo([draft], 'me')).toMatchObject({ code: 'nothing-to-undo' });
    const submit = edit(3, 'me', [], { command: 'submit' });
    expect(mayUndo([draft, edit(2, 'me', ['a']), submit], 'me')).toMatchObject({ code: 'nothing-to-undo' });
    expect(mayUndo([edit(2, 'me', ['a']), submit, edit(4, 'me', ['a'])], 'me').allowed).toBe(true);
  });

  it('takes a part in another plan back only while nobody came on top of it, not even me', () => {
    const part = edit(1, 'me', ['a', 'b'], { command: 'edit-series' });
    expect(mayUndoPart([part, edit(2, 'you', ['c'])], part).allowed).toBe(true);
    expect(mayUndoPart([part, edit(2, '王芳', ['b'])], part)).toMatchObject({ params: { person: '王芳' } });
    expect(mayUndoPart([part, edit(2, 'me', ['b'])], part)).toMatchObject({ code: 'edited-since' });
  });
});
