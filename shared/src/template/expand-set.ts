import { refuse, type Refusal } from '../rule/verdict';
import type { ZoneTable } from '../time/zone-table';
import type { RecurrenceParts } from './recurrence-text';
import type { RulePlan } from './rule-plan';
import type { Moment } from './moment-text';
import { endOfTime, firstStart, type Walk, walkRule } from './walk-rule';

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
/** Longer than the largest gap, the day that Samoa left out in 2011: a start may be moved into the window by it. */
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
  try {
    const never = plans.find((plan) => !mayStart(plan, parts.zone));
    if (never) return refuse('recurrence-never-happens', { part: 'RRULE', rule: never.rule.text });
    const epochs = epochsWithin(parts, plans, window);
    if (epochs.length > Math.min(limit ?? Infinity, mostStarts)) {
      if (limit === null || limit > mostStarts)
        return refuse('recurrence-too-many', { part: limit === null ? 'to' : 'limit', most: mostStarts });
      epochs.length = limit;
    }
    return { walls: epochs.map((epoch) => parts.zone.wallOf(epoch)), epochs };
  } catch (error) {
    if (error instanceof RangeError) return refuse('recurrence-too-many', { part: 'RRULE', most: mostStarts });
    throw error;
  }
}

/** Whether a rule has a start at all, the first of them not being past its UNTIL. */
function mayStart(plan: RulePlan, zone: ZoneTable): boolean {
  const first = firstStart(plan);
  return first !== null && isWithinUntil(plan.rule.until, first, zone);
}

/** In order and each once; more than asked for, if there are more. */
function epochsWithin({ zone, ...parts }: RecurrenceParts, plans: readonly RulePlan[], window: StartWindow): number[] {
  const wanted = Math.min(window.limit ?? mostStarts, mostStarts) + 1;
  const [from, to] = [window.from ?? -Infinity, Math.min(window.to ?? endOfTime, endOfTime)];
  const isWanted = (epoch: number): boolean => {
    const wall = zone.wallOf(epoch);
    if (wall < from || wall >= to || parts.exceptEpochs.has(epoch)) return false;
    return parts.exceptDays.size === 0 || !parts.exceptDays.has(Math.floor(wall / day));
  };
  let most = wanted + parts.exceptEpochs.size + parts.exceptDays.size;
  let found: number[] = [];
  let at = Math.max(from - slack, parts.startWall);
  // A start that a gap moved beyond the chunk's end may yet be overtaken by the next chunk's.
  while (at < to && !(found.length >= wanted && zone.wallOf(found[wanted - 1] ?? 0) < at)) {
    const walks = plans.map((plan) => walkToUntil(plan, at, to, most));
    at = walks.reduce((least, { doneUntil }) => Math.min(least, doneUntil), to);
    const epochs = walks.flatMap(({ walls }, index) => epochsOf(walls, at, plans[index]?.rule.until ?? null, zone));
    found = inOrder([...found, ...epochs.filter(isWanted)]);
    most *= 2;
  }
  return inOrder([...found, ...parts.extraEpochs.filter(isWanted)]);
}

/** A rule whose UNTIL has passed is done with the whole window. */
function walkToUntil(plan: RulePlan, fromWall: number, untilWall: number, most: number): Walk {
  const until = plan.rule.until;
  const end = until === null ? untilWall : Math.min(untilWall, until.wall + slack);
  const walk = walkRule(plan, fromWall, end, most);
  return walk.doneUntil >= end ? { ...walk, doneUntil: untilWall } : walk;
}

function epochsOf(walls: readonly number[], before: number, until: Moment | null, zone: ZoneTable): number[] {
  const found: number[] = [];
  for (const wall of walls) if (wall < before && isWithinUntil(until, wall, zone)) found.push(zone.epochOf(wall));
  return found;
}

/** UNTIL with Z is an instant; without it is a wall time, and as a date the whole of that day (RFC 5545 3.3.10). */
function isWithinUntil(until: Moment | null, wall: number, zone: ZoneTable): boolean {
  if (until === null) return true;
  if (until.kind === 'utc') return zone.epochOf(wall) <= until.wall;
  return until.kind === 'date' ? wall < until.wall + day : wall <= until.wall;
}

/** Sorted where a gap or several rules made it necessary, and each once. */
function inOrder(epochs: number[]): number[] {
  const isInOrder = epochs.every((epoch, index) => index === 0 || epoch > (epochs[index - 1] ?? 0));
  return isInOrder ? epochs : [...new Set(epochs)].sort((one, other) => one - other);
}
