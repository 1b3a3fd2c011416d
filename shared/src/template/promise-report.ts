import { addDays, firstOfMonth, isWithin, monthOf, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { countSittings, type Counted, type TeamSitting } from './counted-sittings';
import { daysThatCount, reachOf, type Reach } from './promise-days';
import type { PromiseState, PromiseWindow } from './promise.contract';
import { reckonPromise } from './promise.rules';
import type { Promised } from './template.contract';

/** By what a promise is judged. */
export interface Judging {
  readonly calendar: WorkingCalendar;
  /** The date at the site. What lies before it counts once it is held; a new sitting can be had from tomorrow on. */
  readonly today: DateText;
  /** Days left over that a promise needs so as not to be at risk; from policy. */
  readonly slackDays: number;
  /** Since when it is promised: a period that began before is not owed. None: every period is. */
  readonly promisedFrom?: DateText | undefined;
  /** Whether the plan that answers for a period, that of the month in which it ends, is approved. */
  isSettled(window: DateRange): boolean;
}

/**
 * How a promise stands for one team in each of the periods: what is kept, at risk or broken, how many are missing, and
 * the days that could take them. Sittings of the neighbouring plans count, and their distance does; new sittings lie in
 * the month in which the period ends, whose plan answers for it (domain.md, cadence). `sittings` are the team's, in any
 * order; the periods in the order asked.
 */
export function promiseReport(
  promise: Promised,
  windows: readonly DateRange[],
  sittings: readonly TeamSitting[],
  judging: Judging,
): PromiseWindow[] {
  const { calendar, today } = judging;
  const sorted = countSittings(promise, sittings, calendar, today);
  return windows.map((window) => reportOf(promise, window, sorted, judging));
}

function reportOf(promise: Promised, window: DateRange, sorted: Counted, judging: Judging): PromiseWindow {
  const dates = sorted.counted.map(({ on }) => on);
  const { placed, missing, tooClose } = reckonPromise(promise, window, dates);
  const uncounted = sorted.uncounted.filter(({ on }) => isWithin(on, window));
  // A sitting that does not count is held nevertheless, and its distance holds.
  const others = sorted.uncounted.filter(({ why }) => why !== 'not-held').map(({ on }) => on);
  const reach = reachIn(window, promise, missing, [...dates, ...others], judging);
  const unconfirmed = new Set(uncounted.filter(({ why }) => why === 'roll-call-open').map(({ on }) => on)).size;
  const state = stateOf({ missing, unconfirmed, ...reach }, window, judging);
  const isTooSmall = state === 'broken' && capacityOf(window, promise, judging) < promise.count;
  return {
    fromOn: window.fromOn,
    untilOn: window.untilOn,
    state,
    needed: promise.count,
    placed,
    missing,
    counted: sorted.counted.filter(({ on }) => isWithin(on, window)),
    uncounted,
    tooClose: tooClose.map(([one, other]): [DateText, DateText] => [one, other]),
    reachable: reach.reachable,
    candidates: [...reach.candidates],
    shortfall: state === 'broken' ? (isTooSmall ? 'too-few-days' : 'days-gone') : null,
    isCovered: judging.calendar.isCovered(window.untilOn),
  };
}

/** What the days left of a period can take: tomorrow or later, in the month in which it ends. */
function reachIn(
  window: DateRange,
  promise: Promised,
  missing: number,
  dates: readonly DateText[],
  { calendar, today }: Judging,
): Reach {
  if (missing === 0) return { reachable: 0, candidates: [] };
  const month = firstOfMonth(monthOf(window.untilOn));
  const fromOn = [window.fromOn, month, addDays(today, 1)].reduce((one, other) => (one > other ? one : other));
  const days = daysThatCount({ fromOn, untilOn: window.untilOn }, promise, calendar);
  return reachOf({ days, inside: dates, outside: [] }, missing, promise.minGapDays);
}

/** Most sittings that the period could ever take. */
function capacityOf(window: DateRange, promise: Promised, { calendar }: Judging): number {
  const days = daysThatCount(window, promise, calendar);
  return reachOf({ days, inside: [], outside: [] }, promise.count, promise.minGapDays).reachable;
}

function stateOf(
  { missing, unconfirmed, reachable, candidates }: Reach & { readonly missing: number; readonly unconfirmed: number },
  window: DateRange,
  { promisedFrom, slackDays, isSettled }: Judging,
): PromiseState {
  if (missing === 0) return 'kept';
  const isOwed = promisedFrom === undefined || promisedFrom <= window.fromOn;
  if (missing > reachable + unconfirmed) return isOwed ? 'broken' : 'not-asked';
  if (!isOwed) return 'open';
  return isSettled(window) || unconfirmed > 0 || candidates.length < missing + slackDays ? 'at-risk' : 'open';
}
