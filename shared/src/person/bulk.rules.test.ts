import { mayEditRow } from './bulk.rules';

const active = { name: '张伟', status: 'active', version: 3 } as const;
const left = { ...active, status: 'left' } as const;

describe('a row of a bulk edit', () => {
  it('is written as long as nobody changed the employee meanwhile', () => {
    expect(mayEditRow(active, 3, { post: '前台' }).allowed).toBe(true);
    expect(mayEditRow(active, 2, { post: '前台' })).toMatchObject({
      code: 'row-changed-meanwhile',
      params: { name: '张伟' },
    });
  });

  it('does not move somebody who has left, unless they come back with it', () => {
    expect(mayEditRow(left, 3, { teamId: null })).toMatchObject({ code: 'employee-has-left' });
    expect(mayEditRow(left, 3, { teamId: null, status: 'active' }).allowed).toBe(true);
    expect(mayEditRow(left, 3, { status: 'active' }).allowed).toBe(true);
    expect(mayEditRow(left, 3, { status: 'left' }).allowed).toBe(true);
  });
});
