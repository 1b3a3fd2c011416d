import type { Frequency, RuleParts } from './rule-parts';

const day = 86_400;
const unitSeconds: Readonly<Partial<Record<Frequency, number>>> = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

/** How many seconds a rule by the hour, minute or second counts in; null for all others. */
export function unitOf({ freq }: RuleParts): number | null {
  return unitSeconds[freq] ?? null;
}

/** The times that BYHOUR, BYMINUTE and BYSECOND make together, in seconds of the day, ascending. */
export function timesOf({ byHour, byMinute, bySecond }: RuleParts): number[] {
  const minutes = byHour.flatMap((hour) => byMinute.map((minute) => hour * 60 + minute));
  return minutes.flatMap((minute) => bySecond.map((second) => minute * 60 + second));
}

/**
 * The times of a day at which a rule by the hour, minute or second falls. `first` is its first unit of that day, from
 * which INTERVAL counts; a part finer than the unit expands, any other limits (RFC 5545 3.3.10, table). BYSETPOS takes
 * from each hour, minute or second.
 */
export function timesFrom(rule: RuleParts, first: number, unit: number): number[] {
  const found: number[] = [];
  const offsets = offsetsWithin(rule, unit);
  for (let at = first * unit; at < day; at += rule.interval * unit) {
    if (isNamed(rule, at, unit)) for (const offset of offsets) found.push(at + offset);
  }
  return found;
}

/** False where BYSETPOS takes nothing of any unit's set. */
export function hasTimes(rule: RuleParts, unit: number): boolean {
  return offsetsWithin(rule, unit).length > 0;
}

function isNamed({ byHour, byMinute, bySecond }: RuleParts, at: number, unit: number): boolean {
  if (byHour.length > 0 && !byHour.includes(Math.floor(at / 3600))) return false;
  if (unit < 3600 && byMinute.length > 0 && !byMinute.includes(Math.floor(at / 60) % 60)) return false;
  return unit > 1 || bySecond.length === 0 || bySecond.includes(at % 60);
}

function offsetsWithin({ byMinute, bySecond, bySetPos }: RuleParts, unit: number): number[] {
  const minutes = unit === 3600 ? byMinute : [0];
  const seconds = unit > 1 ? bySecond : [0];
  const all = minutes.flatMap((minute) => seconds.map((second) => minute * 60 + second));
  return bySetPos.length === 0 ? all : atPositions(all.length, bySetPos).flatMap((at) => all[at] ?? []);
}

/**
 * The places that BYSETPOS takes in a set of a size, ascending from 0: a position beyond the set takes nothing, and
 * two that meet take once.
 */
export function atPositions(size: number, positions: readonly number[]): number[] {
  const places = positions.map((position) => (position > 0 ? position - 1 : size + position));
  return [...new Set(places)].filter((at) => at >= 0 && at < size).sort((one, other) => one - other);
}
