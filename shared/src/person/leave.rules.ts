import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { mayAct } from '../rule/workflow';
import { addDays, daysBetween } from '../time/days';
import { epochMsOf } from '../time/instant';
import { overlaps, spanOf, type TimeSpan } from '../time/time-span';
import type { InstantText } from '../time/time-text';
import { toEpochMs } from '../time/zone';
import { holds, type Actor } from './access.rules';
import type { Role } from './rights.data';
import type { LeaveBody, LeaveDecision, LeaveGround, LeaveView } from './leave.contract';
import { leaveWorkflow } from './leave.workflow';

type Asked = Pick<LeaveBody, 'fromOn' | 'startsLocally' | 'untilOn' | 'endsLocally'>;
type Taken = LeaveGround['taken'][number];

/** From when until when, in epoch milliseconds, somebody is away at a site; half open. @throws RangeError for no date. */
export function leaveSpan({ fromOn, startsLocally, untilOn, endsLocally }: Asked, zone: string): TimeSpan {
  const until = endsLocally === null ? toEpochMs(addDays(untilOn, 1), '00:00', zone) : null;
  return {
    from: toEpochMs(fromOn, startsLocally ?? '00:00', zone),
    until: until ?? toEpochMs(untilOn, endsLocally ?? '00:00', zone),
  };
}

/**
 * Whether somebody may be away then: an end after the beginning, no longer than the house gives at once, not before being
 * hired, and no leave twice.
 */
export function mayTakeLeave(asked: Asked, ground: Omit<LeaveGround, 'employeeId'>): Verdict {
  return firstRefusal(
    () => endsAfterItStarts(asked, ground.zone),
    () => isShort(asked, ground.longestDays),
    () => (asked.fromOn >= ground.hiredOn ? allowed : refuse('leave-before-hire', { on: ground.hiredOn })),
    () => isFree(leaveSpan(asked, ground.zone), ground.taken),
  );
}

function isShort({ fromOn, untilOn }: Asked, days: number): Verdict {
  return daysBetween(fromOn, untilOn) < days ? allowed : refuse('leave-too-long', { days });
}

function endsAfterItStarts(asked: Asked, zone: string): Verdict {
  const { from, until } = leaveSpan(asked, zone);
  return from < until ? allowed : refuse('leave-ends-before-start');
}

function isFree(span: TimeSpan, taken: readonly Taken[]): Verdict {
  const other = taken.find(({ startsAt, endsAt }) => overlaps(spanOf(startsAt, endsAt), span));
  return other ? refuse('leave-overlaps', { fromOn: other.fromOn, untilOn: other.untilOn }) : allowed;
}

type Decided = Pick<LeaveView, 'employeeId' | 'siteId' | 'teamId' | 'state' | 'endsAt'>;
type Decider = Pick<Actor, 'employeeId' | 'roles'>;

/** Where somebody decides about leave: at whole sites, and for the teams that they lead. */
export function leaveScope(me: Pick<Actor, 'roles'>): { readonly siteIds: string[]; readonly teamIds: string[] } {
  const whole = me.roles.filter(({ role }) => role === 'supervisor' || role === 'manager');
  const led = me.roles.filter(({ role, teamId }) => role === 'team-leader' && teamId !== null);
  return { siteIds: whole.map(({ siteId }) => siteId), teamIds: led.flatMap(({ teamId }) => teamId ?? []) };
}

/** Whether somebody decides about this leave at all: the team's leader, the site's supervisor or manager; never the own. */
export function mayDecideFor(person: Pick<Decided, 'employeeId' | 'siteId' | 'teamId'>, me: Decider): Verdict {
  const { siteIds, teamIds } = leaveScope(me);
  const isMine = siteIds.includes(person.siteId) || (person.teamId !== null && teamIds.includes(person.teamId));
  return firstRefusal(
    () => (person.employeeId === me.employeeId ? refuse('own-leave') : allowed),
    () => (isMine && holds(me, 'leave.decide', person.siteId) ? allowed : refuse('right-missing')),
  );
}

/** Whose word is asked first: the team's leaders', else the supervisors', else the managers'. */
const nearest: readonly Role[] = ['team-leader', 'supervisor', 'manager'];

/**
 * Who is told that somebody asks for leave: of those who decide about it the nearest.
 * @param people each with the roles that they hold.
 * @returns their employee ids, in the order of the people; empty where nobody decides.
 */
export function decidersOf(
  person: Pick<Decided, 'employeeId' | 'siteId' | 'teamId'>,
  people: readonly Decider[],
): string[] {
  for (const role of nearest) {
    const asked = people.filter(({ employeeId, roles }) => {
      const held = { employeeId, roles: roles.filter((one) => one.role === role) };
      return mayDecideFor(person, held).allowed;
    });
    if (asked.length > 0) return asked.map(({ employeeId }) => employeeId);
  }
  return [];
}

/** Whether the act is open to somebody now. What is over stays as it was: attendance has reckoned with it. */
export function mayDecideLeave(leave: Decided, decision: LeaveDecision, me: Decider, at: InstantText): Verdict {
  return firstRefusal(
    () => mayDecideFor(leave, me),
    () => mayAct(leaveWorkflow, leave.state, decision),
    () => (decision === 'cancel' ? isNotOver(leave, at) : allowed),
  );
}

/** Whether I may take my request back, or give back what I was given. */
export function mayWithdrawLeave(leave: Pick<Decided, 'state' | 'endsAt'>, at: InstantText): Verdict {
  return firstRefusal(
    () => mayAct(leaveWorkflow, leave.state, 'withdraw'),
    () => (leave.state === 'approved' ? isNotOver(leave, at) : allowed),
  );
}

function isNotOver({ endsAt }: Pick<Decided, 'endsAt'>, at: InstantText): Verdict {
  return epochMsOf(endsAt) > epochMsOf(at) ? allowed : refuse('leave-is-over');
}
