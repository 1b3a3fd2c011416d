import type { RoleHeld } from './access.rules';
import { mayEndEmployment } from './departure.rules';
import { mayGrantRoles, mayOpenAccount, type GrantFacts } from './grant.rules';

const role = (name: RoleHeld['role'], siteId: string, teamId: string | null = null): RoleHeld => ({
  role: name,
  siteId,
  teamId,
});
const granter = { roles: [role('administrator', 'north'), role('supervisor', 'south')] };
const facts = (changes: Partial<GrantFacts>): GrantFacts => ({
  before: [],
  after: [],
  teamSites: new Map([
    ['desk', 'north'],
    ['lobby', 'south'],
  ]),
  solelyAdministered: [],
  ...changes,
});

describe('granting roles', () => {
  it('is allowed within the sites that one administers', () => {
    expect(
      mayGrantRoles(granter, facts({ after: [role('supervisor', 'north'), role('team-leader', 'north', 'desk')] }))
        .allowed,
    ).toBe(true);
  });

  it('is refused at other sites, giving or taking', () => {
    const foreign = [role('manager', 'south')];
    expect(mayGrantRoles(granter, facts({ after: foreign }))).toMatchObject({ code: 'role-outside-sites' });
    expect(mayGrantRoles(granter, facts({ before: foreign }))).toMatchObject({ code: 'role-outside-sites' });
  });

  it('leaves roles at other sites as they are', () => {
    const foreign = role('manager', 'south');
    expect(
      mayGrantRoles(granter, facts({ before: [foreign], after: [foreign, role('supervisor', 'north')] })).allowed,
    ).toBe(true);
  });

  it('asks a team leader’s team, and a team of the same site', () => {
    const refusal = { code: 'role-team-mismatch' };
    expect(mayGrantRoles(granter, facts({ after: [role('team-leader', 'north')] }))).toMatchObject(refusal);
    expect(mayGrantRoles(granter, facts({ after: [role('team-leader', 'north', 'lobby')] }))).toMatchObject(refusal);
    expect(mayGrantRoles(granter, facts({ after: [role('post-coach', 'north', 'nowhere')] }))).toMatchObject(refusal);
  });

  it('keeps one administrator at every site', () => {
    const before = [role('administrator', 'north')];
    expect(mayGrantRoles(granter, facts({ before, solelyAdministered: ['north'] }))).toMatchObject({
      code: 'last-administrator',
    });
    expect(mayGrantRoles(granter, facts({ before, after: before, solelyAdministered: ['north'] })).allowed).toBe(true);
  });
});

describe('opening an account', () => {
  it('is refused for somebody with a role where one is not administrator', () => {
    expect(mayOpenAccount(granter, [role('supervisor', 'north')]).allowed).toBe(true);
    expect(mayOpenAccount(granter, [])).toMatchObject({ allowed: true });
    expect(mayOpenAccount(granter, [role('manager', 'south')])).toMatchObject({ code: 'account-outside-sites' });
  });
});

describe('ending an employment', () => {
  const actor = { ...granter, employeeId: 'me' };
  const leaver = { id: 'you', name: '刘阳', roles: [], solelyAdministered: [] };

  it('is allowed for people without roles, and for roles where one is administrator', () => {
    expect(mayEndEmployment({ ...actor, roles: [] }, leaver).allowed).toBe(true);
    expect(mayEndEmployment(actor, { ...leaver, roles: [role('manager', 'north')] }).allowed).toBe(true);
  });

  it('is refused for others with roles, for oneself and for a last administrator', () => {
    expect(mayEndEmployment(actor, { ...leaver, roles: [role('manager', 'south')] })).toMatchObject({
      code: 'role-holder-departure',
      params: { name: '刘阳' },
    });
    expect(mayEndEmployment(actor, { ...leaver, id: 'me' })).toMatchObject({ code: 'own-departure' });
    expect(mayEndEmployment(actor, { ...leaver, solelyAdministered: ['north'] })).toMatchObject({
      code: 'last-administrator',
    });
  });
});
