import type { LeaveView } from './leave.contract';
import type { Role } from './rights.data';
import {
  decidersOf,
  leaveScope,
  leaveSpan,
  mayDecideFor,
  mayDecideLeave,
  mayTakeLeave,
  mayWithdrawLeave,
} from './leave.rules';
import type { Verdict } from '../rule/verdict';

const zone = 'Asia/Shanghai';
const whole = (fromOn: string, untilOn: string) => ({ fromOn, untilOn, startsLocally: null, endsLocally: null });
const code = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const hour = 3_600_000;

describe('the span of a leave', () => {
  it('reaches from midnight to midnight when no times are given', () => {
    const { from, until } = leaveSpan(whole('2026-12-02', '2026-12-03'), zone);
    expect(new Date(from).toISOString()).toBe('2026-12-01T16:00:00.000Z');
    expect(until - from).toBe(48 * hour);
  });

  it('is an hour shorter or longer where the clock changes', () => {
    const hours = (on: string) => {
      const { from, until } = leaveSpan(whole(on, on), 'America/New_York');
      return (until - from) / hour;
    };
    expect([hours('2026-03-08'), hours('2026-03-09'), hours('2026-11-01')]).toEqual([23, 24, 25]);
  });

  it('can be half a day', () => {
    const { from, until } = leaveSpan({ ...whole('2026-12-02', '2026-12-02'), endsLocally: '12:30' }, zone);
    expect(until - from).toBe(12.5 * hour);
  });
});

describe('asking for leave', () => {
  const taken = [
    { fromOn: '2026-12-10', untilOn: '2026-12-11', startsAt: '2026-12-09T16:00:00Z', endsAt: '2026-12-11T16:00:00Z' },
  ];
  const facts = { zone, longestDays: 366, hiredOn: '2026-01-05', taken };

  it('is refused where it ends before it starts, lasts beyond a year or begins before the first day of work', () => {
    expect(code(mayTakeLeave(whole('2026-12-03', '2026-12-02'), facts))).toBe('leave-ends-before-start');
    const noTime = { ...whole('2026-12-03', '2026-12-03'), startsLocally: '09:00', endsLocally: '09:00' };
    expect(code(mayTakeLeave(noTime, facts))).toBe('leave-ends-before-start');
    expect(code(mayTakeLeave(whole('2026-12-12', '2027-12-13'), facts))).toBe('leave-too-long');
    expect(code(mayTakeLeave(whole('2026-01-04', '2026-01-04'), facts))).toBe('leave-before-hire');
  });

  it('is refused for a day that is taken, and fits in beside it', () => {
    expect(code(mayTakeLeave(whole('2026-12-11', '2026-12-12'), facts))).toBe('leave-overlaps');
    expect(code(mayTakeLeave(whole('2026-12-12', '2026-12-12'), facts))).toBe('allowed');
    expect(code(mayTakeLeave(whole('2026-12-09', '2026-12-09'), facts))).toBe('allowed');
  });
});

describe('deciding about leave', () => {
  const leave = (more: Partial<LeaveView> = {}) => ({
    employeeId: 'trainee',
    siteId: 'riverside',
    teamId: 'desk',
    state: 'requested' as const,
    endsAt: '2026-12-11T16:00:00Z',
    ...more,
  });
  const who = (employeeId: string, role: 'team-leader' | 'supervisor' | 'trainee', teamId: string | null = null) => ({
    employeeId,
    roles: [{ role, siteId: 'riverside', teamId }],
  });
  const leader = who('leader', 'team-leader', 'desk');
  const before = '2026-12-01T00:00:00Z';
  const after = '2026-12-12T00:00:00Z';

  it('is for the leader of the team and for the supervisor of the site', () => {
    expect(code(mayDecideLeave(leave(), 'approve', leader, before))).toBe('allowed');
    expect(code(mayDecideLeave(leave(), 'refuse', who('boss', 'supervisor'), before))).toBe('allowed');
    expect(code(mayDecideLeave(leave({ teamId: 'lobby' }), 'approve', leader, before))).toBe('right-missing');
    expect(code(mayDecideLeave(leave(), 'approve', who('x', 'trainee'), before))).toBe('right-missing');
  });

  it('is for somebody else when it is the own', () => {
    expect(code(mayDecideLeave(leave({ employeeId: 'leader' }), 'approve', leader, before))).toBe('own-leave');
  });

  it('happens once, and what is over stays as it was', () => {
    expect(code(mayDecideLeave(leave({ state: 'approved' }), 'approve', leader, before))).toBe('act-not-in-this-state');
    expect(code(mayDecideLeave(leave({ state: 'approved' }), 'cancel', leader, before))).toBe('allowed');
    expect(code(mayDecideLeave(leave({ state: 'approved' }), 'cancel', leader, after))).toBe('leave-is-over');
    expect(code(mayWithdrawLeave(leave({ state: 'approved' }), after))).toBe('leave-is-over');
    expect(code(mayWithdrawLeave(leave(), after))).toBe('allowed');
    expect(code(mayWithdrawLeave(leave({ state: 'refused' }), before))).toBe('act-not-in-this-state');
  });

  it('reaches over whole sites for supervisors and over one team for its leader', () => {
    expect(leaveScope(leader)).toEqual({ siteIds: [], teamIds: ['desk'] });
    expect(leaveScope(who('boss', 'supervisor'))).toEqual({ siteIds: ['riverside'], teamIds: [] });
  });
});

describe('who is told of a request for leave', () => {
  const [siteId, teamId] = ['riverside', 'desk'];
  const person = { employeeId: 'liu', siteId, teamId };
  const who = (employeeId: string, role: Role, team: string | null = null, at = siteId) => {
    return { employeeId, roles: [{ role, siteId: at, teamId: team }] };
  };
  const [leader, supervisor, manager] = [
    who('chen', 'team-leader', teamId),
    who('li', 'supervisor'),
    who('wu', 'manager'),
  ];

  it('are the nearest of those who may decide', () => {
    expect(decidersOf(person, [manager, supervisor, leader])).toEqual(['chen']);
    expect(decidersOf(person, [manager, supervisor])).toEqual(['li']);
    expect(decidersOf(person, [manager])).toEqual(['wu']);
    expect(decidersOf({ ...person, teamId: null }, [leader, supervisor])).toEqual(['li']);
  });

  it('is never the person, a leader of another team, or somebody who may not decide', () => {
    expect(decidersOf({ ...person, employeeId: 'chen' }, [leader, supervisor])).toEqual(['li']);
    const others = [
      who('he', 'team-leader', 'lobby'),
      who('sun', 'post-coach', teamId),
      who('gao', 'supervisor', null, 'harbour'),
      who('admin', 'administrator'),
    ];
    expect(decidersOf(person, others)).toEqual([]);
  });

  it('may decide, every one of them', () => {
    const people = [leader, supervisor, manager, who('admin', 'administrator')];
    for (const some of people.map((_, at) => people.slice(at))) {
      for (const id of decidersOf(person, some)) {
        const one = some.find(({ employeeId }) => employeeId === id);
        expect(one && mayDecideFor(person, one).allowed).toBe(true);
      }
    }
  });
});
