import { dayNumberOf } from '../time/civil';
import type { DaySet } from './taken-days';
import type { RulePlan } from './rule-plan';
import { atPositions } from './times-of-day';

/** Walls are seconds of the floating clock. */
interface Span {
  /** Where walking begins: at the window, or at DTSTART where COUNT counts from it. */
  readonly begin: number;
  readonly from: number;
  readonly until: number;
}

/** Is given each start in order. False ends the walk. */
export type Take = (wall: number) => boolean;

const hour = 3600;
const day = 86_400;
/** Texts carry years of four digits. */
export const endOfTime = dayNumberOf(10_000, 1, 1) * day;

/**
 * Gives the starts of a rule from `fromWall` to before `untilWall`, in order. It costs what the window holds, wherever
 * that lies; with COUNT the days since DTSTART are counted too. UNTIL is left to the caller.
 */
export function eachStart(plan: RulePlan, fromWall: number, untilWall: number, take: Take): void {
  const { rule, startWall, days } = plan;
  const from = Math.max(fromWall, startWall);
  const until = Math.min(untilWall, endOfTime);
  if (until <= from || plan.times.hours.length === 0) return;
  const span = { begin: rule.count === null ? from : startWall, from, until };
  const walkSet = plan.positions.length > 0 ? walkPositions : walkDays;
  const lastYear = days.yearOf(Math.floor((until - 1) / day));
  let left = rule.count ?? Infinity;
  for (let year = days.yearOf(Math.floor(span.begin / day)); year <= lastYear; year += 1) {
    for (const set of days.setsOf(year)) {
      left = walkSet(plan, set, span, left, take);
      if (left <= 0) return;
    }
  }
}

/**
 * The first start of a rule, or null when it has none before the calendar ends: that is found out within milliseconds,
 * as a year costs the days that its kind of year has, and none of them if there are none.
 */
export function firstStart(plan: RulePlan): number | null {
  let first: number | null = null;
  eachStart(plan, plan.startWall, endOfTime, (wall) => {
    first = wall;
    return false;
  });
  return first;
}

/** @returns how many starts COUNT leaves over, 0 where the walk is at its end. */
function walkDays(plan: RulePlan, days: DaySet, span: Span, left: number, take: Take): number {
  const { hours, within } = plan.times;
  let rest = left;
  for (const on of days) {
    const begin = on * day;
    if (begin + day <= span.begin) continue;
    if (begin >= span.until) return 0;
    // A day before the window matters to COUNT alone.
    if (begin >= span.begin && begin + day <= span.from) {
      rest -= plan.times.countOn(on);
      if (rest <= 0) return 0;
      continue;
    }
    for (const at of hours) {
      const wall = begin + at * hour;
      if (wall + hour <= span.begin || wall >= span.until) continue;
      rest = giveAll(wall, within(on * 24 + at), span, rest, take);
      if (rest <= 0) return 0;
    }
  }
  return rest;
}

/** What BYSETPOS takes of a period. That of DTSTART counts from its own beginning, as all others do. */
function walkPositions(plan: RulePlan, days: DaySet, span: Span, left: number, take: Take): number {
  const { hours, within } = plan.times;
  const times = within(0);
  const ofDay = hours.length * times.length;
  const walls = atPositions(days.length * ofDay, plan.positions).map((at) => {
    const [on, inDay] = [days[Math.floor(at / ofDay)] ?? 0, at % ofDay];
    const [hourAt, inHour] = [hours[Math.floor(inDay / times.length)] ?? 0, times[inDay % times.length] ?? 0];
    return on * day + hourAt * hour + inHour;
  });
  return giveAll(0, walls, span, left, take);
}

function giveAll(base: number, offsets: readonly number[], span: Span, left: number, take: Take): number {
  let rest = left;
  for (const offset of offsets) {
    const wall = base + offset;
    if (wall < span.begin) continue;
    if (wall >= span.until || (wall >= span.from && !take(wall))) return 0;
    rest -= 1;
    if (rest <= 0) return 0;
  }
  return rest;
}
