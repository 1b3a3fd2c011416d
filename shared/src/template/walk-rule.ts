import { dayNumberOf, greatestDivisor } from '../time/civil';
import type { Frequency } from './rule-parts';
import { namesAnyDay } from './rule-periods';
import type { RulePlan } from './rule-plan';
import { atPositions } from './times-of-day';

/** Starts of a rule in order, as seconds of the floating clock. */
export interface Walk {
  readonly walls: readonly number[];
  /** Everything before this has been found: the end asked for, or earlier when there were too many. */
  readonly doneUntil: number;
}

const day = 86_400;
/** Texts carry years of four digits; two days are kept for zones and gaps. */
export const endOfTime = (dayNumberOf(10_000, 1, 1) - 2) * day;
/** Nearly every rule has a start by then. */
const twoYears = 731 * day;
const manyDays = 1000;
const mostDays: Readonly<Partial<Record<Frequency, number>>> = { WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };
/** Starts that a COUNT may name. */
export const mostCounted = 3_000_000;

/**
 * The starts of a rule from `fromWall` to before `untilWall`, at most about `most` of them. Without COUNT it costs what
 * the window holds, wherever it lies; with COUNT everything since DTSTART is counted. UNTIL is left to the caller.
 * @throws RangeError when COUNT names more than `mostCounted` starts before the window ends.
 */
export function walkRule(plan: RulePlan, fromWall: number, untilWall: number, most: number): Walk {
  const { count } = plan.rule;
  if (count === null) return walkPeriods(plan, Math.max(fromWall, plan.startWall), untilWall, most);
  const asked = Math.min(count, mostCounted);
  const all = walkPeriods(plan, plan.startWall, untilWall, asked);
  if (all.walls.length >= mostCounted && count > mostCounted) throw new RangeError('COUNT names too many starts');
  return { walls: all.walls.slice(0, count).filter((wall) => wall >= fromWall), doneUntil: untilWall };
}

/**
 * The first start of a rule, or null when it has none at all. That ends: the calendar repeats itself after `cycle`
 * periods and the rule's own steps after `repeatsAfter`, so that both together show every period it can ever meet.
 */
export function firstStart(plan: RulePlan): number | null {
  const { periods, repeatsAfter, startWall } = plan;
  const near = walkPeriods(plan, startWall, startWall + twoYears, 1).walls[0];
  if (near !== undefined) return near;
  if (!namesAnyDay(plan.rule) || !hasAnyTime(plan) || isBeyondEverySet(plan)) return null;
  const all = (repeatsAfter / greatestDivisor(repeatsAfter, periods.cycle)) * periods.cycle;
  const end = periods.periodOf(Math.floor(startWall / day)) + all + 1;
  const isBeyond = end >= periods.periodOf(endOfTime / day);
  return walkPeriods(plan, startWall, isBeyond ? endOfTime : periods.firstDayOf(end) * day, 1).walls[0] ?? null;
}

/** False when none of the days that a rule by the hour and below can tell apart has a time. Many are not looked at. */
function hasAnyTime({ repeatsAfter, startWall, timesOn }: RulePlan): boolean {
  const start = Math.floor(startWall / day);
  for (let at = 0; at < Math.min(repeatsAfter, manyDays); at += 1) if (timesOn(start + at).length > 0) return true;
  return repeatsAfter > manyDays;
}

/** Whether every position of BYSETPOS lies beyond the largest set that a period can have. */
function isBeyondEverySet({ positions, timesOn, rule: { freq } }: RulePlan): boolean {
  const size = (mostDays[freq] ?? 1) * timesOn(0).length;
  return positions.length > 0 && positions.every((position) => Math.abs(position) > size);
}

function walkPeriods(plan: RulePlan, fromWall: number, askedUntil: number, most: number): Walk {
  const { periods, step } = plan;
  const untilWall = Math.min(askedUntil, endOfTime);
  if (untilWall <= fromWall) return { walls: [], doneUntil: askedUntil };
  const walls: number[] = [];
  const start = periods.periodOf(Math.floor(plan.startWall / day));
  const behind = periods.periodOf(Math.floor(fromWall / day)) - start;
  const last = periods.periodOf(Math.floor((untilWall - 1) / day));
  for (let period = start + Math.ceil(behind / step) * step; period <= last; period += step) {
    const until = addPeriod(plan, period, fromWall, untilWall, most, walls);
    if (until !== null) return { walls, doneUntil: Math.min(until, untilWall) };
  }
  return { walls, doneUntil: askedUntil };
}

/** Adds one period's starts. @returns where it stopped because there were enough, or null. */
function addPeriod(
  plan: RulePlan,
  period: number,
  fromWall: number,
  untilWall: number,
  most: number,
  walls: number[],
): number | null {
  const days = plan.periods.daysOf(period);
  if (plan.positions.length > 0) {
    for (const wall of setOf(plan, days)) if (wall >= fromWall && wall < untilWall) walls.push(wall);
    return walls.length >= most ? plan.periods.firstDayOf(period + 1) * day : null;
  }
  for (const on of days) {
    for (const time of plan.timesOn(on)) {
      const wall = on * day + time;
      if (wall < fromWall || wall >= untilWall) continue;
      walls.push(wall);
      if (walls.length >= most) return wall + 1;
    }
  }
  return null;
}

/** What BYSETPOS takes of a period. That of DTSTART counts from its own beginning, as all others do. */
function setOf(plan: RulePlan, days: readonly number[]): number[] {
  const times = plan.timesOn(0);
  const size = days.length * times.length;
  return atPositions(size, plan.positions).map(
    (at) => (days[Math.floor(at / times.length)] ?? 0) * day + (times[at % times.length] ?? 0),
  );
}
