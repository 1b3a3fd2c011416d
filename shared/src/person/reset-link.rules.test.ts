import { mayUseResetLink } from './reset-link.rules';

const expiresAt = '2026-12-02T01:00:00Z';

describe('a link for a new password', () => {
  it('works until its last second', () => {
    expect(mayUseResetLink({ expiresAt, usedAt: null }, '2026-12-02T00:59:59Z').allowed).toBe(true);
    expect(mayUseResetLink({ expiresAt, usedAt: null }, expiresAt)).toMatchObject({ code: 'reset-link-expired' });
  });

  it('works once, and says so rather than that it is old', () => {
    const used = { expiresAt, usedAt: '2026-12-01T02:00:00Z' };
    expect(mayUseResetLink(used, '2026-12-01T03:00:00Z')).toMatchObject({ code: 'reset-link-used' });
    expect(mayUseResetLink(used, '2027-01-01T00:00:00Z')).toMatchObject({ code: 'reset-link-used' });
  });
});
