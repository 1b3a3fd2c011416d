import type { Cadence } from './cadence';
import { offer, rangeAhead, type CadenceOffer, type FoundProblem, type JudgingSite } from './cadence-judging';
import { weekdayRange } from './cadence-vocabulary';
import { promisedBy } from './programme.rules';
import { promiseParams } from './promise-in-words';
import { ruleDates, type RuleDate } from './rule-dates';
import { namedWeekdays } from './rule-days';
import { ruleText, spokenRule, type MonthDays, type SpokenRule } from './spoken-rule';

/** What days off make of each rule: every date of a year falls on one and drops out, or it names weekdays of the weekend. */
export function judgeDaysOff(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const rules = cadence.ruleSet?.rules ?? [];
  return rules.flatMap((_, index) => alwaysOff(cadence, index, site) ?? namesWeekend(cadence, index, site) ?? []);
}

/** Where the dates of one rule take place in the time ahead; null for one that drops out. */
export function datesAhead(cadence: Cadence, index: number, site: JudgingSite): RuleDate[] {
  const rule = cadence.ruleSet?.rules[index];
  if (rule === undefined) return [];
  const ruleSet = { rules: [rule], extraOn: [], exceptOn: [] };
  return ruleDates(
    { ...cadence, ruleSet, promise: promisedBy(cadence.figures, cadence.limits) },
    rangeAhead(site),
    site,
  );
}

function alwaysOff(cadence: Cadence, index: number, site: JudgingSite): FoundProblem | null {
  const dates = datesAhead(cadence, index, site);
  if (dates.length === 0 || dates.some(({ on }) => on !== null)) return null;
  const offers = [offer('move-nearest', {}, { ...cadence, onDayOff: 'nearest' }), ...withoutRule(cadence, index)];
  return { code: 'rule-always-off', pointer: `/ruleSet/rules/${index}`, params: { count: dates.length }, offers };
}

const actWords = {
  skip: ['跳过', 'are skipped'],
  earlier: ['提前', 'move earlier'],
  later: ['推后', 'move later'],
  nearest: ['挪到最近的工作日', 'move to the nearest working day'],
} as const;

/** Nobody works on a day that the rule names, but for make-up days: it is held on another, or not at all. */
function namesWeekend(cadence: Cadence, index: number, { weekend }: JudgingSite): FoundProblem | null {
  const rule = cadence.ruleSet?.rules[index] ?? '';
  const off = namedWeekdays(rule).filter((day) => weekend.includes(day));
  if (off.length === 0) return null;
  const [actZh, actEn] = actWords[cadence.onDayOff];
  const params = { ...weekdayParams(off), actZh, actEn };
  const offers = [...onDaysHeld(cadence, index, weekend), ...withoutDays(cadence, index, off)];
  return { code: 'rule-names-days-off', pointer: `/ruleSet/rules/${index}`, params, offers, isWarning: true };
}

/**
 * A rule that names days off alone, and is moved from every one of them: the weekdays on which it is held in truth. Not
 * where that day lies in a week or a month that the rule leaves out.
 */
function onDaysHeld(cadence: Cadence, index: number, weekend: readonly number[]): CadenceOffer[] {
  const { ruleSet, onDayOff } = cadence;
  const spoken = spokenRule(ruleSet?.rules[index] ?? '');
  const named = spoken?.unit === 'week' ? spoken.weekdays : spoken?.unit === 'month' ? weekdayOf(spoken.on) : [];
  if (!ruleSet || !spoken || named.length === 0 || named.some((day) => !weekend.includes(day))) return [];
  const held = named.flatMap((day) => heldOn(day, weekend, onDayOff) ?? []);
  const weekdays = [...new Set(held.map((day) => ((day + 6) % 7) + 1))].sort((one, other) => one - other);
  const [weekday] = weekdays;
  if (weekday === undefined || held.length < named.length) return [];
  const moved = spoken.unit === 'week' ? { ...spoken, weekdays } : withWeekday(spoken, weekday);
  const isWeekKept = spoken.step === 1 || held.every((day) => day >= 1 && day <= 7);
  if (!moved || (spoken.unit === 'week' && !isWeekKept)) return [];
  const rules = ruleSet.rules.map((one, at) => (at === index ? ruleText(moved) : one));
  return [offer('on-weekdays', weekdayParams(weekdays), { ...cadence, ruleSet: { ...ruleSet, rules } })];
}

function weekdayOf(on: MonthDays): readonly number[] {
  return on.kind === 'weekday' ? [on.weekday] : [];
}

function withWeekday(spoken: SpokenRule, weekday: number): SpokenRule | null {
  if (spoken.unit !== 'month' || spoken.on.kind !== 'weekday') return null;
  return { ...spoken, on: { ...spoken.on, weekday } };
}

/**
 * The weekday to which an ordinary week moves a day off, 0 and less in the week before, 8 and more in the week after; of
 * two as near as each other the earlier.
 */
function heldOn(day: number, weekend: readonly number[], act: Cadence['onDayOff']): number | null {
  if (act === 'skip') return null;
  const signs = { earlier: [-1], later: [1], nearest: [-1, 1] }[act];
  for (const distance of [1, 2, 3, 4, 5, 6]) {
    for (const sign of signs) {
      const other = day + sign * distance;
      if (!weekend.includes(((other + 6) % 7) + 1)) return other;
    }
  }
  return null;
}

export function weekdayParams(days: readonly number[]): { daysZh: string; daysEn: string } {
  return { daysZh: weekdayRange(days, 'zh-CN'), daysEn: weekdayRange(days, 'en', 's') };
}

/** The rule without some of its weekdays; where none is left, the template without the rule. */
export function withoutDays(cadence: Cadence, index: number, days: readonly number[]): CadenceOffer[] {
  const { ruleSet } = cadence;
  const spoken = spokenRule(ruleSet?.rules[index] ?? '');
  if (!ruleSet || spoken?.unit !== 'week') return withoutRule(cadence, index);
  const weekdays = spoken.weekdays.filter((day) => !days.includes(day));
  if (weekdays.length === 0) return withoutRule(cadence, index);
  const mended = ruleText({ ...spoken, weekdays });
  const rules = ruleSet.rules.map((rule, at) => (at === index ? mended : rule));
  return [offer('drop-days', weekdayParams(days), { ...cadence, ruleSet: { ...ruleSet, rules } })];
}

/** A template without this rule: by its other rules, or where something is promised by that alone. */
export function withoutRule(cadence: Cadence, index: number): CadenceOffer[] {
  const { ruleSet, figures } = cadence;
  const left = ruleSet?.rules.filter((_, at) => at !== index) ?? [];
  if (ruleSet && left.length > 0) return [offer('drop-rule', {}, { ...cadence, ruleSet: { ...ruleSet, rules: left } })];
  return figures ? [offer('promise-alone', promiseParams(figures), { ...cadence, ruleSet: null })] : [];
}
