import type { Role } from './rights.data';
import { isInScope, recordScopeOf } from './record.rules';

const person = { id: 'liu', siteId: 'riverside', teamId: 'desk' };
const as = (role: Role, siteId = 'riverside', teamId: string | null = null) =>
  recordScopeOf({ employeeId: 'me', roles: [{ role, siteId, teamId }] });

describe('whose record somebody reads', () => {
  it('is everybody’s at the site for those who plan, approve and administrate there', () => {
    for (const role of ['supervisor', 'manager', 'administrator'] as const) {
      expect(isInScope(as(role), person)).toBe(true);
      expect(isInScope(as(role, 'harbour'), person)).toBe(false);
    }
  });

  it('is the own team’s for a leader and a coach', () => {
    expect(isInScope(as('team-leader', 'riverside', 'desk'), person)).toBe(true);
    expect(isInScope(as('post-coach', 'riverside', 'lobby'), person)).toBe(false);
    expect(isInScope(as('team-leader', 'riverside', 'desk'), { ...person, teamId: null })).toBe(false);
  });

  it('is one’s own, and nobody else’s for a trainee', () => {
    expect(isInScope(as('trainee'), { ...person, id: 'me' })).toBe(true);
    expect(isInScope(as('trainee'), person)).toBe(false);
  });
});
