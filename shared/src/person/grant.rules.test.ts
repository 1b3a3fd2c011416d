import type { RoleHeld } from './access.rules';
import { mayEndEmployment } from './departure.rules';
import { mayGrantRoles, mayOpenAccount, type GrantFacts } from './grant.rules';

const role = (name: RoleHeld['role'], siteId: string, teamId: string | null = null): RoleHeld => ({
  role: name,
  siteId,
  teamId,
});
const granter = { employeeId: 'me', roles: [role('administrator', 'north'), role('supervisor', 'south')] };
const facts = (changes: Partial<GrantFacts>): GrantFacts => ({
  employeeId: 'you',
  before: [],
  after: [],
  teamSites: new Map([
    ['desk', 'north'],
    ['lobby', 'south'],
  ]),
  solelyAdministered: [],
  givesUpOwn: false,
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
    expect(mayGrantRoles(granter, facts({ after: [role('manager', 'north', 'desk')] }))).toMatchObject(refusal);
  });

  it('takes roles of one’s own only from whoever says so', () => {
    const own = { employeeId: 'me', before: [role('administrator', 'north'), role('supervisor', 'north')] };
    const kept = [role('administrator', 'north')];
    expect(mayGrantRoles(granter, facts({ ...own, after: kept }))).toMatchObject({ code: 'own-roles-unconfirmed' });
    expect(mayGrantRoles(granter, facts({ ...own, after: kept, givesUpOwn: true })).allowed).toBe(true);
    expect(mayGrantRoles(granter, facts({ ...own, employeeId: 'you', after: kept })).allowed).toBe(true);
    expect(mayGrantRoles(granter, facts({ ...own, after: [...own.before, role('manager', 'north')] })).allowed).toBe(
      true,
    );
    const last = facts({ ...own, after: [], solelyAdministered: ['north'], givesUpOwn: true });
    expect(mayGrantRoles(granter, last)).toMatchObject({ code: 'last-administrator' });
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
  const owner = (...roles: RoleHeld[]) => ({ roles, hasRolesElsewhere: false });

  it('is refused for somebody with a role where one is not administrator', () => {
    const refusal = { code: 'account-outside-sites' };
    expect(mayOpenAccount(granter, owner(role('supervisor', 'north'))).allowed).toBe(true);
    expect(mayOpenAccount(granter, owner())).toMatchObject({ allowed: true });
    expect(mayOpenAccount(granter, owner(role('manager', 'south')))).toMatchObject(refusal);
    expect(mayOpenAccount(granter, { ...owner(), hasRolesElsewhere: true })).toMatchObject(refusal);
  });
});

describe('ending an employment', () => {
  const actor = granter;
  const leaver = { id: 'you', name: '刘阳', roles: [], hasRolesElsewhere: false, solelyAdministered: [] };

  it('is allowed for people without roles, and for roles where one is administrator', () => {
    expect(mayEndEmployment({ ...actor, roles: [] }, leaver).allowed).toBe(true);
    expect(mayEndEmployment(actor, { ...leaver, roles: [role('manager', 'north')] }).allowed).toBe(true);
  });

  it('is refused for others with roles, for oneself and for a last administrator', () => {
    expect(mayEndEmployment(actor, { ...leaver, roles: [role('manager', 'south')] })).toMatchObject({
      code: 'role-holder-departure',
      params: { name: '刘阳' },
    });
    expect(mayEndEmployment(actor, { ...leaver, hasRolesElsewhere: true })).toMatchObject({
      code: 'role-holder-departure',
    });
    expect(mayEndEmployment(actor, { ...leaver, id: 'me' })).toMatchObject({ code: 'own-departure' });
    expect(mayEndEmployment(actor, { ...leaver, solelyAdministered: ['north'] })).toMatchObject({
      code: 'last-administrator',
    });
  });
});
