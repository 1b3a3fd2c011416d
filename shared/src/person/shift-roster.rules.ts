import { allowed, refuse, type Verdict } from '../rule/verdict';
import type { DateText } from '../time/time-text';
import { type Actor, holds } from './access.rules';
import type { SetDaysBody, SwapShiftsBody } from './shift-roster.contract';

/** A team whose roster somebody wants to change. */
export interface RosterTeamAt {
  readonly id: string;
  readonly siteId: string;
  readonly name: string;
}

/** Supervisors and administrators change the rosters of their site, team leaders that of the team they lead. */
export function mayEditRoster(me: Pick<Actor, 'roles'>, team: RosterTeamAt): Verdict {
  if (!holds(me, 'roster.edit', team.siteId)) return refuse('right-missing');
  const isTheirs = me.roles.some(
    ({ role, siteId, teamId }) =>
      siteId === team.siteId &&
      (role === 'supervisor' || role === 'administrator' || isLeaderOf(role, teamId, team.id)),
  );
  return isTheirs ? allowed : refuse('roster-of-another-team', { team: team.name });
}

function isLeaderOf(role: string, ledId: string | null, teamId: string): boolean {
  return role === 'team-leader' && ledId === teamId;
}

/** A day that differs from the pattern says why. */
export function mayFixDays({ to, reason }: Pick<SetDaysBody, 'to' | 'reason'>): Verdict {
  return to !== 'pattern' && reason === null ? refuse('exception-needs-a-reason') : allowed;
}

/** A day is fixed to one of the team's own shifts that are still offered, to rest, or goes back to the pattern. */
export function mayGiveShift(
  to: SetDaysBody['to'],
  teamId: string,
  shifts: readonly { readonly id: string; readonly teamId: string; readonly isActive: boolean }[],
): Verdict {
  if (to === 'pattern' || to === 'rest') return allowed;
  const isOurs = shifts.some((shift) => shift.id === to && shift.isActive && shift.teamId === teamId);
  return isOurs ? allowed : refuse('shift-of-another-team');
}

/** A swapped day belongs to two people: it changes for both, by taking the swap back. */
export function mayChangeDay(day: {
  readonly name: string;
  readonly on: DateText;
  readonly isSwapped: boolean;
}): Verdict {
  return day.isSwapped ? refuse('day-is-swapped', { name: day.name, on: day.on }) : allowed;
}

/** What both sides of a swap have on that day; undefined: no roster names them. */
export interface SwapFacts {
  readonly on: DateText;
  readonly one: SwapSide;
  readonly other: SwapSide;
}

export interface SwapSide {
  readonly name: string;
  readonly shiftId: string | null | undefined;
  /** The day is one side of a swap already. */
  readonly isSwapped: boolean;
}

/** Two people exchange what they have, as the writer saw it; the same shift twice is no exchange. */
export function maySwapShifts(asked: Pick<SwapShiftsBody, 'one' | 'other'>, facts: SwapFacts): Verdict {
  if (asked.one.employeeId === asked.other.employeeId) return refuse('swap-with-oneself');
  for (const side of [facts.one, facts.other]) {
    const change = mayChangeDay({ ...side, on: facts.on });
    if (!change.allowed) return change;
    if (side.shiftId === undefined) return refuse('not-on-the-roster', { name: side.name, on: facts.on });
  }
  if (facts.one.shiftId !== asked.one.shiftId || facts.other.shiftId !== asked.other.shiftId) {
    return refuse('roster-has-changed', { one: facts.one.name, other: facts.other.name });
  }
  return facts.one.shiftId === facts.other.shiftId
    ? refuse('shifts-are-the-same', { one: facts.one.name, other: facts.other.name })
    : allowed;
}
