import { civilOf, modulo, weekdayIndex } from '../time/civil';
import type { DaysOfWeeks } from './named-days';
import { type TakenDays, takenDays } from './taken-days';
import type { RuleParts } from './rule-parts';
import { type TimesOfDay, timesOfDay, unitOf } from './times-of-day';

/** A rule made ready to be walked from its DTSTART. Walls are seconds of the floating clock. */
export interface RulePlan {
  readonly rule: RuleParts;
  readonly startWall: number;
  readonly days: TakenDays;
  readonly times: TimesOfDay;
  /** Positions of BYSETPOS within the starts of a set of days, 1 for the first, -1 for the last; none for all of them. */
  readonly positions: readonly number[];
}

const day = 86_400;

/**
 * Makes a rule ready. What the rule does not say comes from its DTSTART (RFC 5545 3.3.10): the time of day, and the
 * weekday, day and month; a date has no time of day, so that BYHOUR, BYMINUTE and BYSECOND are ignored with one.
 */
export function planRule(asked: RuleParts, startWall: number, isDate: boolean, daysOfWeeks: DaysOfWeeks): RulePlan {
  const rule = withTimes(withDays(asked, Math.floor(startWall / day)), modulo(startWall, day), isDate);
  return {
    rule,
    startWall,
    days: takenDays(rule, startWall, daysOfWeeks),
    times: timesOfDay(rule, startWall),
    positions: ['WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq) ? rule.bySetPos : [],
  };
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
  const implied = (asked: readonly number[], seconds: number, start: number): readonly number[] =>
    !isDate && (asked.length > 0 || unit <= seconds) ? asked : [start];
  return {
    ...rule,
    byHour: implied(rule.byHour, 3600, Math.floor(startTime / 3600)),
    byMinute: implied(rule.byMinute, 60, Math.floor(startTime / 60) % 60),
    bySecond: implied(rule.bySecond, 1, startTime % 60),
  };
}
