import { civilOf, greatestDivisor, modulo, weekdayIndex } from '../time/civil';
import type { RuleParts } from './rule-parts';
import { type DaysOfWeeks, type Periods, periodsOf } from './rule-periods';
import { hasTimes, timesFrom, timesOf, unitOf } from './times-of-day';

/** A rule made ready to be walked from its DTSTART. Walls are seconds of the floating clock. */
export interface RulePlan {
  readonly rule: RuleParts;
  readonly startWall: number;
  readonly periods: Periods;
  /** Every how many periods. */
  readonly step: number;
  /** After how many periods INTERVAL leaves out the same ones, or the same times of their days, again. */
  readonly repeatsAfter: number;
  /** Seconds of a day, ascending. */
  timesOn(day: number): readonly number[];
  /** Positions within a period's set, 1 for the first and -1 for the last; none for all of it. */
  readonly positions: readonly number[];
}

const day = 86_400;

/**
 * Makes a rule ready. What the rule does not say comes from its DTSTART (RFC 5545 3.3.10): the time of day, and the
 * weekday, day and month; a date has no time of day, so that BYHOUR, BYMINUTE and BYSECOND are ignored with one.
 */
export function planRule(asked: RuleParts, startWall: number, isDate: boolean, daysOfWeeks: DaysOfWeeks): RulePlan {
  const rule = withTimes(withDays(asked, Math.floor(startWall / day)), modulo(startWall, day), isDate);
  const unit = unitOf(rule);
  const common = { rule, startWall, periods: periodsOf(rule, daysOfWeeks) };
  if (unit === null) {
    const times = timesOf(rule);
    return {
      ...common,
      step: rule.interval,
      repeatsAfter: rule.interval,
      timesOn: () => times,
      positions: rule.bySetPos,
    };
  }
  const times = new Map<number, readonly number[]>();
  const unitsOfDay = day / unit;
  const startUnit = Math.floor(startWall / unit);
  const timesOn = (on: number): readonly number[] => {
    const first = modulo(startUnit - on * unitsOfDay, rule.interval);
    if (first >= unitsOfDay) return [];
    const found = times.get(first) ?? timesFrom(rule, first, unit);
    times.set(first, found);
    return found;
  };
  if (!hasTimes(rule, unit)) return { ...common, step: 1, repeatsAfter: 1, timesOn: () => [], positions: [] };
  const repeatsAfter = rule.interval / greatestDivisor(rule.interval, unitsOfDay);
  return { ...common, step: 1, repeatsAfter, timesOn, positions: [] };
}

function withDays(rule: RuleParts, startDay: number): RuleParts {
  const namesDays = rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0;
  if (namesDays) return rule;
  const byDay = [{ weekday: weekdayIndex(startDay), nth: 0 }];
  if (rule.freq === 'WEEKLY' || rule.byWeekNo.length > 0) return { ...rule, byDay };
  const { month, day: dayOfMonth } = civilOf(startDay);
  if (rule.freq === 'MONTHLY') return { ...rule, byMonthDay: [dayOfMonth] };
  if (rule.freq !== 'YEARLY') return rule;
  return { ...rule, byMonthDay: [dayOfMonth], byMonth: rule.byMonth.length > 0 ? rule.byMonth : [month] };
}

function withTimes(rule: RuleParts, startTime: number, isDate: boolean): RuleParts {
  const unit = unitOf(rule) ?? day;
  const implied = (asked: readonly number[], seconds: number, start: number): readonly number[] => {
    if (isDate && unit === day) return [start];
    return asked.length > 0 || unit <= seconds ? asked : [start];
  };
  return {
    ...rule,
    byHour: implied(rule.byHour, 3600, Math.floor(startTime / 3600)),
    byMinute: implied(rule.byMinute, 60, Math.floor(startTime / 60) % 60),
    bySecond: implied(rule.bySecond, 1, startTime % 60),
  };
}
