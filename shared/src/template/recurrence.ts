import { RRule } from 'rrule';
import { allowed, refuse, type Refusal, type Verdict } from '../rule/verdict';
import { dayNumberOf, modulo, weekdayIndex } from '../time/civil';
import { dateOf, dayNumber } from '../time/days';
import type { DateText } from '../time/time-text';
import { expandSet, type Starts, type StartWindow } from './expand-set';
import type { DaysOfWeeks } from './named-days';
import { readRecurrence } from './recurrence-text';
import { planRule, type RulePlan } from './rule-plan';
import { readRule } from './rule-parts';
import { isTemplateRule } from './template-rule';
import type { RuleSet } from './template.contract';
import { eachStart, firstStart } from './walk-rule';

const day = 86_400;

/** A template's rules, extra dates and exceptions, anchored at the site's Monday: intervals count from there. */
export interface AnchoredRuleSet extends RuleSet {
  readonly anchorOn: DateText;
}

/** Rules made ready, so that drafting fifty teams reads each text once. Emptied when it grows past what a site uses. */
const plans = new Map<string, RulePlan>();
const mostPlans = 2000;

/**
 * Whether every rule can be expanded: a date-level RRULE value (RFC 5545 3.3.10) that names at least one date.
 * Refused: `recurrence-not-understood`, `recurrence-never-happens`, each with the rule's text.
 */
export function checkRuleSet(ruleSet: AnchoredRuleSet): Verdict {
  for (const rule of ruleSet.rules) {
    const plan = planOf(rule, ruleSet.anchorOn);
    if (plan === null) return refuse('recurrence-not-understood', { rule });
    const first = firstStart(plan);
    const isOver = first !== null && plan.rule.until !== null && first > plan.rule.until.wall;
    if (first === null || isOver) return refuse('recurrence-never-happens', { part: 'RRULE', rule });
  }
  return allowed;
}

/**
 * The dates of a rule set from `fromOn` to `untilOn`, both included, in order and each once. A rule gives no date
 * before its anchor (it is the DTSTART); extra dates may lie before. Floating: neither the site's zone nor the
 * process's has a say, wall times are added afterwards.
 * @throws RangeError for a rule that `checkRuleSet` refuses as not understood.
 */
export function expandDates(ruleSet: AnchoredRuleSet, fromOn: DateText, untilOn: DateText): DateText[] {
  const [first, last] = [dayNumber(fromOn), dayNumber(untilOn)];
  const isWithin = (on: number): boolean => on >= first && on <= last;
  const found = new Set(ruleSet.extraOn.map(dayNumber).filter(isWithin));
  for (const rule of ruleSet.rules) {
    const plan = planOf(rule, ruleSet.anchorOn);
    if (plan === null) throw new RangeError(`not a recurrence rule: ${rule}`);
    const end = Math.min(last * day, plan.rule.until?.wall ?? Infinity);
    eachStart(plan, first * day, end + day, (wall) => {
      found.add(wall / day);
      return true;
    });
  }
  for (const on of ruleSet.exceptOn) found.delete(dayNumber(on));
  return [...found].sort((one, other) => one - other).map(dateOf);
}

/**
 * The starts that DTSTART, RRULE, RDATE and EXDATE lines give (RFC 5545 3.8.5) within a window. Expanded floating,
 * then placed in the zone: DTSTART's own, else the one given. A DTSTART that no rule gives is no start (3.8.5.3 leaves
 * that case undefined).
 * Refused, each with the `part` at fault: what `readRecurrence` and `expandSet` refuse.
 */
export function expandRecurrence(text: string, zone: string | null, window: StartWindow): Starts | Refusal {
  const parts = readRecurrence(text, zone);
  if ('allowed' in parts) return parts;
  const ready = parts.rules.map((rule) => planRule(rule, parts.startWall, parts.isDate, daysOfWeeks));
  return expandSet(parts, ready, window);
}

function planOf(text: string, anchorOn: DateText): RulePlan | null {
  const key = `${anchorOn} ${text}`;
  const known = plans.get(key);
  if (known) return known;
  const rule = readRule(text);
  if ('allowed' in rule || !isTemplateRule(rule)) return null;
  const plan = planRule(rule, dayNumber(anchorOn) * day, true, daysOfWeeks);
  if (plans.size >= mostPlans) plans.clear();
  plans.set(key, plan);
  return plan;
}

/**
 * Week numbers are rrule's (RFC 5545 3.3.10), asked for one year at a time, in UTC fields: the interval ends its search
 * after that year. It overlooks that the last days of December may lie in a week counted from the end of the next year
 * (BYWEEKNO=-52 or -53), which is the week of 4 January, whatever weekday weeks begin on.
 */
const daysOfWeeks: DaysOfWeeks = ({ byWeekNo, weekStart }, year) => {
  const found = askForWeeks(byWeekNo, weekStart, year);
  if (!byWeekNo.some((each) => each <= -52)) return found;
  const nextFirst = dayNumberOf(year + 1, 1, 1);
  const inFirstWeek = nextFirst + 3;
  if (!askForWeeks(byWeekNo, weekStart, year + 1).has(inFirstWeek)) return found;
  const begin = inFirstWeek - modulo(weekdayIndex(inFirstWeek) - weekStart, 7);
  for (let on = begin; on < nextFirst; on += 1) found.add(on);
  return found;
};

function askForWeeks(byWeekNo: readonly number[], weekStart: number, year: number): Set<number> {
  const dtstart = new Date(dayNumberOf(year, 1, 1) * day * 1000);
  const everyDay = [0, 1, 2, 3, 4, 5, 6];
  const asked = { dtstart, wkst: weekStart, byweekno: [...byWeekNo], byweekday: everyDay };
  const starts = new RRule({ freq: RRule.YEARLY, interval: 10_000, ...asked }, true).all();
  return new Set(starts.map((start) => start.getTime() / (day * 1000)));
}
