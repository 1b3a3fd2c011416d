import type { RoleHeld } from '../person/access.rules';
import { markableTeams, mayClose, mayMark, mayMarkPerson, type Marking, type RollCall } from './attendance.rules';

const startsAt = '2026-12-01T01:00:00Z';
const session: RollCall['session'] = {
  siteId: 'riverside',
  state: 'binding',
  startsAt,
  teams: [{ id: 'desk' }, { id: 'lobby' }],
  instructors: [{ id: 'wang' }],
};
const call: RollCall = { session, closed: null };

const marking = (at: string, ...roles: RoleHeld[]): Marking => ({
  me: { employeeId: 'me', roles },
  at,
  opensMinutesBefore: 20,
});
const supervisor: RoleHeld = { role: 'supervisor', siteId: 'riverside', teamId: null };
const leader: RoleHeld = { role: 'team-leader', siteId: 'riverside', teamId: 'desk' };

describe('mayMark', () => {
  it('opens the roll call as many minutes before the start as the policy says', () => {
    expect(mayMark(call, marking('2026-12-01T00:40:00Z', supervisor))).toEqual({ allowed: true });
    expect(mayMark(call, marking('2026-12-01T00:39:59Z', supervisor))).toEqual({
      allowed: false,
      code: 'roll-call-not-open',
      params: { minutes: 20 },
    });
  });

  it('lets the supervisor of the site, the instructor and the leaders of its teams mark', () => {
    const instructor: Marking = { ...marking(startsAt), me: { employeeId: 'wang', roles: [] } };
    for (const who of [marking(startsAt, supervisor), marking(startsAt, leader), instructor]) {
      expect(mayMark(call, who)).toEqual({ allowed: true });
    }
  });

  it.each([
    ['a supervisor of another site', { ...supervisor, siteId: 'harbour' }],
    ['a leader of another team', { ...leader, teamId: 'night' }],
    ['a coach', { role: 'post-coach', siteId: 'riverside', teamId: 'desk' } as const],
  ])('refuses %s', (_, role) => {
    expect(mayMark(call, marking(startsAt, role))).toMatchObject({ code: 'roll-call-not-yours' });
  });

  it.each([
    ['planned', 'session-is-not-binding'],
    ['cancelled', 'session-is-cancelled'],
  ] as const)('refuses while the session is %s', (state, code) => {
    expect(mayMark({ session: { ...session, state }, closed: null }, marking(startsAt, supervisor))).toMatchObject({
      code,
    });
  });

  it('refuses once the sheet is closed', () => {
    expect(mayMark({ session, closed: {} }, marking(startsAt, supervisor))).toMatchObject({ code: 'sheet-is-closed' });
  });
});

describe('mayMarkPerson', () => {
  it('keeps a team leader to the own team', () => {
    const { me } = marking(startsAt, leader);
    expect(markableTeams(session, me)).toEqual(['desk']);
    expect(mayMarkPerson(session, { name: '刘洋', teamId: 'desk' }, me)).toEqual({ allowed: true });
    expect(mayMarkPerson(session, { name: '刘洋', teamId: 'lobby' }, me)).toMatchObject({
      code: 'not-your-team',
      params: { name: '刘洋' },
    });
    expect(mayMarkPerson(session, { name: '刘洋', teamId: null }, marking(startsAt, supervisor).me)).toEqual({
      allowed: true,
    });
  });
});

describe('a guest at a roll call, who took this sitting instead of the own one', () => {
  const guest = { name: '何俊杰', teamId: 'night' };

  it('is marked by a leader of all teams that are there, and by nobody who leads some of them', () => {
    const { me } = marking(startsAt, leader);
    expect(mayMarkPerson({ ...session, teams: [{ id: 'desk' }] }, guest, me)).toEqual({ allowed: true });
    expect(mayMarkPerson(session, guest, me)).toMatchObject({ code: 'not-your-team' });
  });
});

describe('mayClose', () => {
  it('asks for everybody to be marked, unless the unmarked are said to be absent', () => {
    const me = marking(startsAt, supervisor);
    expect(mayClose(call, me, 2, false)).toMatchObject({ code: 'people-still-unmarked', params: { count: 2 } });
    expect(mayClose(call, me, 2, true)).toEqual({ allowed: true });
    expect(mayClose(call, me, 0, false)).toEqual({ allowed: true });
  });

  it('is not possible before the session has begun, so that nobody is absent ahead of time', () => {
    expect(mayClose(call, marking('2026-12-01T00:59:59Z', supervisor), 0, true)).toMatchObject({
      code: 'session-has-not-begun',
    });
  });

  it('lets a leader close only a roll call of own teams', () => {
    expect(mayClose(call, marking(startsAt, leader), 0, false)).toMatchObject({ code: 'roll-call-not-yours' });
    const own = { session: { ...session, teams: [{ id: 'desk' }] }, closed: null };
    expect(mayClose(own, marking(startsAt, leader), 0, false)).toEqual({ allowed: true });
  });
});
