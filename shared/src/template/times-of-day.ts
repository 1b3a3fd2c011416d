import { greatestDivisor, modulo } from '../time/civil';
import type { Frequency, RuleParts } from './rule-parts';

/** The times of a rule's days, by the hour: so a rule by the second need not name a day's 86,400 times to give one. */
export interface TimesOfDay {
  /** Hours of a day, 0 to 23, ascending. */
  readonly hours: readonly number[];
  /** Seconds after the beginning of an hour, ascending. Hours are numbered like days: hour 0 began 1970-01-01. */
  within(hour: number): readonly number[];
  /** How many there are on a day. */
  countOn(day: number): number;
}

const hour = 3600;
const day = 24 * hour;
const unitSeconds: Readonly<Partial<Record<Frequency, number>>> = { HOURLY: hour, MINUTELY: 60, SECONDLY: 1 };
const none: readonly number[] = [];
const never: TimesOfDay = { hours: [], within: () => none, countOn: () => 0 };

/** How many seconds a rule by the hour, minute or second counts in; null for all others. */
export function unitOf({ freq }: RuleParts): number | null {
  return unitSeconds[freq] ?? null;
}

/** The times of a rule whose implied parts have been filled in. `startWall` is its DTSTART, from which INTERVAL counts. */
export function timesOfDay(rule: RuleParts, startWall: number): TimesOfDay {
  const unit = unitOf(rule);
  if (unit !== null) return timesByUnit(rule, startWall, unit);
  const times = rule.byMinute.flatMap((minute) => rule.bySecond.map((second) => minute * 60 + second));
  if (rule.freq === 'DAILY' && rule.bySetPos.length > 0) return timesAtPositions(rule, times);
  const count = rule.byHour.length * times.length;
  return { hours: rule.byHour, within: () => times, countOn: () => count };
}

/** A day is the set that BYSETPOS of a rule by the day takes from. */
function timesAtPositions({ byHour, bySetPos }: RuleParts, times: readonly number[]): TimesOfDay {
  const all = byHour.flatMap((each) => times.map((time) => each * hour + time));
  const taken = atPositions(all.length, bySetPos).map((at) => all[at] ?? 0);
  const offsets = byHour.map((each) =>
    taken.filter((time) => Math.floor(time / hour) === each).map((time) => time % hour),
  );
  const within = (at: number): readonly number[] => offsets[byHour.indexOf(modulo(at, 24))] ?? none;
  return { hours: byHour.filter((each) => within(each).length > 0), within, countOn: () => taken.length };
}

/**
 * By the hour, minute or second: a part finer than the unit expands, any other limits (RFC 5545 3.3.10, table).
 * BYSETPOS takes from each unit alone.
 */
function timesByUnit(rule: RuleParts, startWall: number, unit: number): TimesOfDay {
  const { interval } = rule;
  const startUnit = Math.floor(startWall / unit);
  const unitsOfHour = hour / unit;
  const offsets = offsetsWithin(rule, unit);
  if (offsets.length === 0 || !canFall(rule, startUnit, unit)) return never;
  const known: (readonly number[] | undefined)[] = [];
  /** `first` is the first unit of the hour that INTERVAL takes. */
  const named = (first: number): readonly number[] => {
    const found: number[] = [];
    for (let at = first * unit; at < hour; at += interval * unit)
      if (isNamed(rule, at, unit)) for (const offset of offsets) found.push(at + offset);
    return found;
  };
  const within = (at: number): readonly number[] => {
    const first = modulo(startUnit - at * unitsOfHour, interval);
    return first < unitsOfHour ? (known[first] ??= named(first)) : none;
  };
  const hours = orAll(rule.byHour, 24);
  const countOn = (on: number): number => hours.reduce((sum, at) => sum + within(on * 24 + at).length, 0);
  if ((day / unit) % interval !== 0) return { hours, within, countOn };
  const count = countOn(0);
  return { hours, within, countOn: () => count };
}

/**
 * Whether INTERVAL ever meets a time that the parts name: it comes back to the same time of day by the greatest divisor
 * that it shares with the day.
 */
function canFall(rule: RuleParts, startUnit: number, unit: number): boolean {
  const step = greatestDivisor(rule.interval, day / unit);
  const minutes = unit < hour ? orAll(rule.byMinute, 60) : [0];
  const seconds = unit === 1 ? orAll(rule.bySecond, 60) : [0];
  return orAll(rule.byHour, 24).some((each) =>
    minutes.some((minute) =>
      seconds.some((second) => ((each * hour + minute * 60 + second) / unit - startUnit) % step === 0),
    ),
  );
}

function orAll(asked: readonly number[], size: number): readonly number[] {
  return asked.length > 0 ? asked : Array.from({ length: size }, (_, at) => at);
}

function isNamed({ byMinute, bySecond }: RuleParts, at: number, unit: number): boolean {
  if (unit < hour && byMinute.length > 0 && !byMinute.includes(Math.floor(at / 60))) return false;
  return unit > 1 || bySecond.length === 0 || bySecond.includes(at % 60);
}

function offsetsWithin({ byMinute, bySecond, bySetPos }: RuleParts, unit: number): number[] {
  const minutes = unit === hour ? byMinute : [0];
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
