import { refuse, type Refusal } from '../rule/verdict';
import type { ZoneTable } from '../time/zone-table';
import type { RecurrenceParts } from './recurrence-text';
import type { RuleParts } from './rule-parts';
import type { RulePlan } from './rule-plan';
import { eachStart, endOfTime } from './walk-rule';

/** Local times in seconds of the floating clock, after moves out of gaps: `from` is included, `to` is not. */
export interface StartWindow {
  readonly from: number | null;
  readonly to: number | null;
  readonly limit: number | null;
}

/** Starts in order, each once: what the clock at the place shows, and when that is. Both in whole seconds. */
export interface Starts {
  readonly walls: readonly number[];
  readonly epochs: readonly number[];
}

const day = 86_400;
/** Longer than any offset and the largest gap, the day that Samoa left out in 2011: so far a start may be moved. */
const slack = 2 * day;
/** An answer holds no more: 273 years of days. */
export const mostStarts = 100_000;

/**
 * The starts of a set of rules within a window.
 * Refused: `recurrence-window-endless` without `to` and `limit` for a rule without end, `recurrence-window-backwards`,
 * `recurrence-too-many`, `recurrence-never-happens` for a rule that names no start at all.
 */
export function expandSet(parts: RecurrenceParts, plans: readonly RulePlan[], window: StartWindow): Starts | Refusal {
  const { from, to, limit } = window;
  if (from !== null && to !== null && to < from) return refuse('recurrence-window-backwards', { part: 'to' });
  const isEndless = plans.some(({ rule }) => rule.count === null && rule.until === null);
  if (to === null && limit === null && isEndless) return refuse('recurrence-window-endless', { part: 'to' });
  const never = plans.find((plan) => !mayStart(plan, parts.zone));
  if (never) return refuse('recurrence-never-happens', { part: 'RRULE', rule: never.rule.text });
  const epochs = epochsWithin(parts, plans, window);
  if (epochs.length > mostStarts)
    return refuse('recurrence-too-many', { part: limit === null ? 'to' : 'limit', most: mostStarts });
  return { walls: epochs.map((epoch) => parts.zone.wallOf(epoch)), epochs };
}

/** Whether a rule has a start at all, before the calendar or its UNTIL ends. */
function mayStart(plan: RulePlan, zone: ZoneTable): boolean {
  let found = false;
  eachStart(plan, plan.startWall, endOf(plan.rule), (wall) => {
    found = isWithinUntil(plan.rule, zone.epochOf(wall));
    return !found;
  });
  return found;
}

/** In order and each once; one more than an answer may hold, if there are more. */
function epochsWithin(parts: RecurrenceParts, plans: readonly RulePlan[], window: StartWindow): number[] {
  const { zone, extraEpochs, exceptEpochs, exceptDays } = parts;
  const [from, to] = [window.from ?? -Infinity, window.to ?? Infinity];
  const isWanted = (epoch: number, wall: number): boolean =>
    wall >= from &&
    wall < to &&
    epoch < endOfTime &&
    !exceptEpochs.has(epoch) &&
    (exceptDays.size === 0 || !exceptDays.has(Math.floor(wall / day)));
  const wanted = { from: from - slack, to, most: Math.min(window.limit ?? Infinity, mostStarts + 1), isWanted };
  const found = plans.map((plan) => epochsOf(plan, zone, wanted));
  const extra = extraEpochs.filter((epoch) => isWanted(epoch, zone.wallOf(epoch)));
  return inOrder(extra.concat(...found)).slice(0, wanted.most);
}

interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  isWanted(epoch: number, wall: number): boolean;
}

/**
 * At least the first `most` starts of one rule that are wanted, each once. A start that a gap moved may be overtaken by
 * later ones and meet one of them, so that the walk goes on until it is past all that it has found.
 */
function epochsOf(plan: RulePlan, zone: ZoneTable, { from, to, most, isWanted }: Wanted): number[] {
  const found: number[] = [];
  const moved = new Set<number>();
  let last = -Infinity;
  eachStart(plan, from, Math.min(to, endOf(plan.rule)), (wall) => {
    if (found.length >= most && wall > last) return false;
    const epoch = zone.epochOf(wall);
    const shown = zone.wallOf(epoch);
    if (!isWanted(epoch, shown) || !isWithinUntil(plan.rule, epoch) || moved.has(epoch)) return true;
    if (shown !== wall) moved.add(epoch);
    found.push(epoch);
    last = Math.max(last, shown);
    return true;
  });
  return found;
}

/**
 * The wall time that no start reaches. UNTIL is a wall time, or as a date the whole of that day; with Z it is an
 * instant (RFC 5545 3.3.10), for which each start near it is judged alone.
 */
function endOf({ until }: RuleParts): number {
  if (until === null) return endOfTime;
  if (until.kind === 'utc') return until.wall + slack;
  return until.wall + (until.kind === 'date' ? day : 1);
}

function isWithinUntil({ until }: RuleParts, epoch: number): boolean {
  return until?.kind !== 'utc' || epoch <= until.wall;
}

/** Sorted where a gap or several rules made it necessary, and each once. */
function inOrder(epochs: number[]): number[] {
  let last = -Infinity;
  for (const epoch of epochs) {
    if (epoch <= last) return [...new Set(epochs)].sort((one, other) => one - other);
    last = epoch;
  }
  return epochs;
}
