import { allowed, firstRefusal, refuse } from './verdict';

describe('a verdict', () => {
  it('refuses with a code and what its sentence needs', () => {
    expect(refuse('already-exists', { field: 'name', value: 'A' })).toEqual({
      allowed: false,
      code: 'already-exists',
      params: { field: 'name', value: 'A' },
    });
    expect(refuse('not-found').params).toEqual({});
  });

  it('is the first refusal of several questions, and the rest is not asked', () => {
    const unasked = jest.fn(() => allowed);
    expect(
      firstRefusal(
        () => allowed,
        () => refuse('not-found'),
        unasked,
      ),
    ).toMatchObject({ code: 'not-found' });
    expect(unasked).not.toHaveBeenCalled();
  });

  it('allows when no question refuses, also when there is none', () => {
    expect([firstRefusal(() => allowed), firstRefusal()]).toEqual([allowed, allowed]);
  });
});
