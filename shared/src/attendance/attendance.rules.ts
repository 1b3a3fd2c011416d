import type { Actor } from '../person/access.rules';
import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { mayAct } from '../rule/workflow';
import type { SessionState } from '../session/session.contract';
import { sessionWorkflow } from '../session/session.workflow';
import { epochMsOf } from '../time/instant';
import type { InstantText } from '../time/time-text';
import type { AttendanceStatus, SheetRow } from './attendance.contract';

/** What a roll call depends on; a `SheetView` has it. */
export interface RollCall {
  readonly session: {
    readonly siteId: string;
    readonly state: SessionState;
    readonly startsAt: InstantText;
    readonly teams: readonly { readonly id: string }[];
    readonly instructors: readonly { readonly id: string }[];
  };
  readonly closed: object | null;
}

/** Who asks, and when; the figure is the policy's `check-in-opens-minutes`. */
export interface Marking {
  readonly me: Pick<Actor, 'employeeId' | 'roles'>;
  readonly at: InstantText;
  readonly opensMinutesBefore: number;
}

/** Statuses that count as having taken part. */
export const attendedStatuses: readonly AttendanceStatus[] = ['present', 'late', 'left-early'];

/** How many of the rows took part, at least in part of it. */
export function attendedOf(rows: readonly { readonly status: AttendanceStatus | null }[]): number {
  return rows.filter(({ status }) => status !== null && attendedStatuses.includes(status)).length;
}

/** What somebody counts as: by their mark; unmarked, as excused on approved leave (R17), else as nothing yet. */
export function countedStatus({ status, isOnLeave }: Pick<SheetRow, 'status' | 'isOnLeave'>): AttendanceStatus | null {
  return status ?? (isOnLeave ? 'excused' : null);
}

/**
 * Whose rows somebody may mark: 'all' for a supervisor of the site and for the session's instructors, the own teams
 * for a team leader, an empty list for everybody else.
 */
export function markableTeams(session: RollCall['session'], me: Marking['me']): 'all' | readonly string[] {
  const here = me.roles.filter((held) => held.siteId === session.siteId);
  if (here.some((held) => held.role === 'supervisor')) return 'all';
  if (session.instructors.some((person) => person.id === me.employeeId)) return 'all';
  const led = here.filter((held) => held.role === 'team-leader').map((held) => held.teamId);
  return session.teams.map((team) => team.id).filter((teamId) => led.includes(teamId));
}

/** Whether somebody may mark the roll call now, at least for some of its people. */
export function mayMark(call: RollCall, marking: Marking): Verdict {
  return firstRefusal(
    () => (mayMarkAnybody(call, marking.me) ? allowed : refuse('roll-call-not-yours')),
    () => isMarkable(call.session.state),
    () => hasOpened(call, marking),
    () => (call.closed ? refuse('sheet-is-closed') : allowed),
  );
}

/**
 * Whether somebody may mark this one person of the roll call. A guest, who took this sitting instead of the own team's,
 * is marked by whoever leads all teams that are there.
 */
export function mayMarkPerson(
  session: RollCall['session'],
  person: { readonly name: string; readonly teamId: string | null },
  me: Marking['me'],
): Verdict {
  const teams = markableTeams(session, me);
  const isGuest = !session.teams.some(({ id }) => id === person.teamId);
  const isMine =
    teams === 'all' || (person.teamId !== null && teams.includes(person.teamId)) || (isGuest && leadsAll(session, me));
  return isMine ? allowed : refuse('not-your-team', { name: person.name });
}

/** Whether somebody may mark these people: all of them take part, and each is theirs to mark. */
export function mayMarkAll(
  session: RollCall['session'],
  participants: readonly { readonly employeeId: string; readonly name: string; readonly teamId: string | null }[],
  employeeIds: readonly string[],
  me: Marking['me'],
): Verdict {
  const byId = new Map(participants.map((person) => [person.employeeId, person]));
  const strangers = employeeIds.filter((employeeId) => !byId.has(employeeId)).length;
  if (strangers > 0) return refuse('not-a-participant', { count: strangers });
  const verdicts = [...new Set(employeeIds)].map((employeeId) => {
    const person = byId.get(employeeId);
    return person ? mayMarkPerson(session, person, me) : allowed;
  });
  return verdicts.find((verdict) => !verdict.allowed) ?? allowed;
}

/**
 * Whether the roll call may be closed: by somebody who may mark all of it, after the start, with everybody marked
 * unless the unmarked are said to be absent. A declined invite is not leave (R17).
 */
export function mayClose(call: RollCall, marking: Marking, unmarked: number, unmarkedAreAbsent: boolean): Verdict {
  return firstRefusal(
    () =>
      markableTeams(call.session, marking.me) === 'all' || leadsAll(call.session, marking.me)
        ? allowed
        : refuse('roll-call-not-yours'),
    () => mayMark(call, marking),
    () => mayAct(sessionWorkflow, call.session.state, 'hold'),
    () => (marking.at < call.session.startsAt ? refuse('session-has-not-begun') : allowed),
    () => (unmarked > 0 && !unmarkedAreAbsent ? refuse('people-still-unmarked', { count: unmarked }) : allowed),
  );
}

function mayMarkAnybody(call: RollCall, me: Marking['me']): boolean {
  const teams = markableTeams(call.session, me);
  return teams === 'all' || teams.length > 0;
}

function leadsAll(session: RollCall['session'], me: Marking['me']): boolean {
  return session.teams.length > 0 && markableTeams(session, me).length === session.teams.length;
}

function isMarkable(state: SessionState): Verdict {
  if (state === 'cancelled') return refuse('session-is-cancelled');
  return state === 'planned' ? refuse('session-is-not-binding') : allowed;
}

function hasOpened(call: RollCall, { at, opensMinutesBefore }: Marking): Verdict {
  const opensAt = epochMsOf(call.session.startsAt) - opensMinutesBefore * 60_000;
  return epochMsOf(at) >= opensAt ? allowed : refuse('roll-call-not-open', { minutes: opensMinutesBefore });
}
