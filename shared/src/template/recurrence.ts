import { RRule } from 'rrule';
import { allowed, refuse, type Verdict } from '../rule/verdict';
import { dateOf, dayNumber, type DateRange, isWithin } from '../time/days';
import type { DateText } from '../time/time-text';
import { isRuleText, mayEverHappen } from './rule-text';
import type { RuleSet } from './template.contract';

const day = 86_400_000;

/** A template's rules, extra dates and exceptions, anchored at the site's Monday: intervals count from there. */
export interface AnchoredRuleSet extends RuleSet {
  readonly anchorOn: DateText;
}

/** Parsed rules, so that drafting fifty teams parses each text once. Emptied when it grows past what a site uses. */
const parsed = new Map<string, RRule>();
const parsedLimit = 500;

/**
 * Whether every rule can be expanded: a date-level RRULE value (RFC 5545 3.3.10) that names at least one date.
 * Refused: `recurrence-not-understood`, `recurrence-never-happens`, each with the rule's text.
 */
export function checkRuleSet(ruleSet: AnchoredRuleSet): Verdict {
  for (const rule of ruleSet.rules) {
    if (!isRuleText(rule)) return refuse('recurrence-not-understood', { rule });
    if (!mayEverHappen(rule, ruleSet.anchorOn) || !happens(rule, ruleSet.anchorOn)) {
      return refuse('recurrence-never-happens', { rule });
    }
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
  const window: DateRange = { fromOn, untilOn };
  const found = new Set(ruleSet.extraOn.filter((on) => isWithin(on, window)));
  for (const rule of ruleSet.rules) {
    const dates = ruleOf(rule, ruleSet.anchorOn).between(floating(fromOn), floating(untilOn), true);
    for (const date of dates) found.add(dateOf(date.getTime() / day));
  }
  for (const on of ruleSet.exceptOn) found.delete(on);
  return [...found].sort();
}

function happens(rule: string, anchorOn: DateText): boolean {
  return ruleOf(rule, anchorOn).after(floating(anchorOn), true) !== null;
}

function ruleOf(text: string, anchorOn: DateText): RRule {
  const key = `${anchorOn} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  if (!isRuleText(text)) throw new RangeError(`not a recurrence rule: ${text}`);
  const rule = new RRule({ ...RRule.parseString(text), dtstart: floating(anchorOn) }, true);
  if (parsed.size >= parsedLimit) parsed.clear();
  parsed.set(key, rule);
  return rule;
}

/** rrule reads and writes UTC fields only, as long as no tzid is set: a date is its midnight in UTC. */
function floating(on: DateText): Date {
  return new Date(dayNumber(on) * day);
}
