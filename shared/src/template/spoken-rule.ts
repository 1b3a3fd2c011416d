import { modulo } from '../time/civil';
import { dateOf } from '../time/days';
import type { DateText } from '../time/time-text';
import { readRule, type RuleParts, weekdayCodes } from './rule-parts';
import { isTemplateRule } from './template-rule';

/** Which days of its months a rule names; weekdays are ISO 8601's, Monday 1. Negative numbers count from the end. */
export type MonthDays =
  | { readonly kind: 'date'; readonly days: readonly number[] }
  /** The second and fourth Thursday. */
  | { readonly kind: 'weekday'; readonly nths: readonly number[]; readonly weekday: number }
  /** The last of all Mondays to Fridays, or of all weekend days. */
  | { readonly kind: 'any-of'; readonly nths: readonly number[]; readonly weekdays: readonly number[] };

/** What a rule repeats, without its end. */
export type Repeats =
  | { readonly unit: 'day'; readonly step: number }
  /** `week` 2: the second week of each fortnight, which begins with the site's anchor Monday. */
  | { readonly unit: 'week'; readonly step: number; readonly week: 1 | 2; readonly weekdays: readonly number[] }
  /** Every `step` months from the anchor's, or in the months named, 1 to 12. */
  | {
      readonly unit: 'month';
      readonly step: number;
      readonly months: readonly number[];
      readonly on: MonthDays;
    };

export interface RuleEnd {
  readonly until: DateText | null;
  readonly count: number | null;
}

/** A recurrence rule (RFC 5545 3.3.10) that words can carry. */
export type SpokenRule = Repeats & RuleEnd;

/** The rule behind a text, where words can carry it; null for any other, which is shown as it is written. */
export function spokenRule(text: string): SpokenRule | null {
  const rule = readRule(text);
  if ('allowed' in rule || !isTemplateRule(rule) || rule.byYearDay.length + rule.byWeekNo.length > 0) return null;
  const repeats = inDays(rule) ?? inWeeks(rule) ?? inMonths(rule);
  const until = rule.until === null ? null : dateOf(rule.until.wall / 86_400);
  return repeats && { ...repeats, until, count: rule.count };
}

/** The text of a rule: what is stored and expanded. */
export function ruleText(rule: SpokenRule): string {
  const parts = [...partsOf(rule)];
  if (rule.until !== null) parts.push(`UNTIL=${rule.until.replaceAll('-', '')}`);
  if (rule.count !== null) parts.push(`COUNT=${rule.count}`);
  return parts.join(';');
}

function partsOf(rule: SpokenRule): string[] {
  const step = rule.step === 1 ? [] : [`INTERVAL=${rule.step}`];
  if (rule.unit === 'day') return ['FREQ=DAILY', ...step];
  if (rule.unit === 'week') {
    // With weeks that begin on Tuesday the anchor Monday ends its week, so every second week begins eight days later.
    const start = rule.week === 2 ? ['WKST=TU'] : [];
    return ['FREQ=WEEKLY', ...step, ...start, `BYDAY=${codesOf(rule.weekdays).join(',')}`];
  }
  const months = rule.months.length > 0 ? [`BYMONTH=${rule.months.join(',')}`] : [];
  return ['FREQ=MONTHLY', ...step, ...months, ...monthParts(rule.on)];
}

function monthParts(on: MonthDays): string[] {
  if (on.kind === 'date') return [`BYMONTHDAY=${on.days.join(',')}`];
  if (on.kind === 'any-of') return [`BYDAY=${codesOf(on.weekdays).join(',')}`, `BYSETPOS=${on.nths.join(',')}`];
  const [code] = codesOf([on.weekday]);
  return [`BYDAY=${on.nths.map((nth) => `${nth}${code}`).join(',')}`];
}

function inDays(rule: RuleParts): Repeats | null {
  const isPlain = namesOnly(rule, []) && rule.freq === 'DAILY';
  return isPlain ? { unit: 'day', step: rule.interval } : null;
}

function inWeeks(rule: RuleParts): Repeats | null {
  const { freq, interval, weekStart, byDay } = rule;
  if (freq !== 'WEEKLY' || byDay.length === 0 || !namesOnly(rule, ['byDay'])) return null;
  const weekdays = [...new Set(byDay.map(({ weekday }) => weekday + 1))].sort(ascending);
  // Which day begins the week matters where weeks are left out, and the anchor is a Monday.
  if (interval === 1 || weekStart === 0) return { unit: 'week', step: interval, week: 1, weekdays };
  const isSecond = interval === 2 && weekStart === 1 && !weekdays.includes(1);
  return isSecond ? { unit: 'week', step: 2, week: 2, weekdays } : null;
}

function inMonths(rule: RuleParts): Repeats | null {
  const { freq, interval, byMonth } = rule;
  // In the months named, a year's rule and a month's give the same days, if no year is left out.
  const isMonthly = freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth.length > 0 && interval === 1);
  if (!isMonthly || (byMonth.length > 0 && interval > 1)) return null;
  if (freq === 'YEARLY' && rule.bySetPos.length > 0) return null;
  const on = monthDays(rule);
  return on && { unit: 'month', step: interval, months: byMonth, on };
}

function monthDays(rule: RuleParts): MonthDays | null {
  const { byDay, byMonthDay, bySetPos } = rule;
  if (byMonthDay.length > 0) {
    const isOneKind = byMonthDay.every((day) => day > 0) || byMonthDay.every((day) => day < 0 && day >= -2);
    return isOneKind && namesOnly(rule, ['byMonthDay', 'byMonth']) ? { kind: 'date', days: byFirst(byMonthDay) } : null;
  }
  const [first] = byDay;
  if (!first) return null;
  if (bySetPos.length > 0) {
    const weekdays = byDay.map(({ weekday }) => weekday + 1).sort(ascending);
    const isNoun = ['1,2,3,4,5', '6,7'].includes(weekdays.join()) && byDay.every(({ nth }) => nth === 0);
    const isCounted = bySetPos.every((nth) => nth >= -2 && nth <= 23);
    return isNoun && isCounted ? { kind: 'any-of', nths: byFirst(bySetPos), weekdays } : null;
  }
  const isOne = byDay.every(({ weekday, nth }) => weekday === first.weekday && nth >= -2 && nth <= 5 && nth !== 0);
  if (!isOne || !namesOnly(rule, ['byDay', 'byMonth'])) return null;
  return { kind: 'weekday', nths: byFirst(byDay.map(({ nth }) => nth)), weekday: first.weekday + 1 };
}

/** In the order of a month: the first before the last. */
export function byFirst(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => modulo(one - 1, 100) - modulo(other - 1, 100));
}

function namesOnly(rule: RuleParts, lists: readonly string[]): boolean {
  const named = { byDay: rule.byDay, byMonth: rule.byMonth, byMonthDay: rule.byMonthDay, bySetPos: rule.bySetPos };
  return Object.entries(named).every(([name, list]) => list.length === 0 || lists.includes(name));
}

function codesOf(weekdays: readonly number[]): string[] {
  return weekdays.map((weekday) => weekdayCodes[weekday - 1] ?? '');
}

function ascending(one: number, other: number): number {
  return one - other;
}
