import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { compileRoster } from './compile-roster';
import { hindrancesOf, type Hindrance, type NightRest } from './free-for';
import { shiftsOf } from './on-post';
import type { DayException, RosterFacts } from './shift-roster';

/** Two people who would exchange what they have on a day. */
export interface SwapAsked {
  readonly on: DateText;
  readonly oneId: string;
  readonly otherId: string;
}

/** Why one of the two had better not take the other's shift. */
export interface SwapHindrance {
  readonly employeeId: string;
  readonly because: Extract<Hindrance, { code: 'trainee-busy' | 'trainee-on-leave' | 'after-night-shift' }>;
}

/**
 * What stands against an exchange once it is made: whoever takes a shift is away for some of it, or comes to it from a
 * night shift with less than the rest that the house asks for. A swap keeps the count on post, and a day off is what one
 * side gives: neither is told. Nothing of this refuses the swap; whoever decides sees it.
 */
export function swapHindrances(
  facts: RosterFacts,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
  { on, oneId, otherId }: SwapAsked,
  rest: NightRest,
): SwapHindrance[] {
  const range = { fromOn: on, untilOn: on };
  const now = compileRoster(facts, calendar, range);
  const shiftOf = (employeeId: string): string | null => shiftsOf(now, employeeId, [on])[0]?.shiftId ?? null;
  const swapped: DayException[] = [
    { employeeId: oneId, on, shiftId: shiftOf(otherId) },
    { employeeId: otherId, on, shiftId: shiftOf(oneId) },
  ];
  const others = facts.exceptions.filter((day) => day.on !== on || ![oneId, otherId].includes(day.employeeId));
  const after = compileRoster({ ...facts, exceptions: [...others, ...swapped] }, calendar, range);
  return [oneId, otherId].flatMap((employeeId) => {
    const span = shiftsOf(after, employeeId, [on])[0]?.span;
    if (!span) return [];
    const within = { from: Math.max(span.from, after.span.from), until: Math.min(span.until, after.span.until) };
    if (within.from >= within.until) return [];
    return hindrancesOf(after, employeeId, within, rest).flatMap((because) =>
      isOfSwaps(because) ? [{ employeeId, because }] : [],
    );
  });
}

function isOfSwaps(because: Hindrance): because is SwapHindrance['because'] {
  return because.code !== 'below-cover' && because.code !== 'rest-day';
}
