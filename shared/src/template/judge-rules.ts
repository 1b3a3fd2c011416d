import { addDays, dateOf } from '../time/days';
import type { DateText } from '../time/time-text';
import type { Cadence } from './cadence';
import { dateWords, weekdayWords } from './cadence-vocabulary';
import { offer, type FoundProblem, type JudgingSite } from './cadence-judging';
import { judgeCounting } from './judge-counting';
import { judgeDaysOff, weekdayParams, withoutRule } from './judge-days-off';
import { checkRuleSet, expandDates } from './recurrence';
import { readRule } from './rule-parts';
import { ruleText, spokenRule } from './spoken-rule';
import type { RuleSet } from './template.contract';

/** A rule whose next date lies further away is a slip of the finger. */
const farAhead = 3653;

/** Whether the rules can be read and ever give a date that people will see. */
export function judgeRules(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const { ruleSet } = cadence;
  if (!ruleSet) return [];
  const found = ruleSet.rules.flatMap((rule, index) => judgeRule(rule, index, cadence, site));
  if (found.some(({ isWarning }) => !isWarning)) return found;
  const counting = judgeCounting(cadence, site);
  // That nobody works on such a day is no news where none of them counts.
  const told = new Set(counting.flatMap(({ code, pointer }) => (code === 'rule-off-weekdays' ? [pointer] : [])));
  const off = judgeDaysOff(cadence, site).filter(({ pointer, isWarning }) => !isWarning || !told.has(pointer));
  return [...found, ...off, ...counting];
}

function judgeRule(rule: string, index: number, cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const pointer = `/ruleSet/rules/${index}`;
  const alone = { rules: [rule], extraOn: [], exceptOn: [], anchorOn: site.anchorMonday };
  const verdict = checkRuleSet(alone);
  const offers = withoutRule(cadence, index);
  // One that ended before the site's anchor gives no date either, and its end is what is wrong with it.
  if (endOf(rule) < site.today) return [neverAgain(rule, index, cadence)];
  if (!verdict.allowed) {
    const isUnderstood = verdict.code === 'recurrence-never-happens';
    return [{ code: isUnderstood ? 'rule-never-happens' : 'rule-not-understood', pointer, params: {}, offers }];
  }
  if (!nextDate(alone, site.today)) return [neverAgain(rule, index, cadence)];
  const spoken = spokenRule(rule);
  const isDate = spoken?.unit === 'month' && spoken.on.kind === 'date' && spoken.months.length === 0;
  if (spoken?.unit === 'month' && spoken.on.kind === 'weekday' && spoken.on.nths.every((nth) => nth === 5)) {
    const last = ruleText({ ...spoken, on: { ...spoken.on, nths: [-1] } });
    const mended = [offer('last-weekday', weekdayParams([spoken.on.weekday]), withRule(cadence, index, last))];
    const params = { ...weekdayParams([spoken.on.weekday]), dayEn: weekdayWords(spoken.on.weekday, 'en') };
    return [{ code: 'rule-skips-fifth', pointer, params, offers: mended, isWarning: true }];
  }
  const [day = 0, more] = isDate ? spoken.on.days : [];
  if (day < 29 || more !== undefined || !spoken || spoken.unit !== 'month') return [];
  const last = ruleText({ ...spoken, on: { kind: 'date', days: [-1] } });
  const mended = [offer('last-day', {}, withRule(cadence, index, last))];
  return [{ code: 'rule-skips-months', pointer, params: { day }, offers: mended, isWarning: true }];
}

function neverAgain(rule: string, index: number, cadence: Cadence): FoundProblem {
  const pointer = `/ruleSet/rules/${index}`;
  const parts = readRule(rule);
  const until = 'allowed' in parts ? null : (spokenRule(rule)?.until ?? null);
  const hasEnd = !('allowed' in parts) && (parts.until !== null || parts.count !== null);
  if (!hasEnd)
    return { code: 'rule-out-of-reach', pointer, params: { years: 10 }, offers: withoutRule(cadence, index) };
  const endless = rule.replace(/;(UNTIL|COUNT)=[^;]*/g, '');
  const offers = [offer('keep-going', {}, withRule(cadence, index, endless))];
  const params = {
    endZh: until ? `${dateWords(until, 'zh-CN')}就` : '次数已满，',
    endEn: until ? ` on ${dateWords(until, 'en')}` : ', all its times used up',
  };
  return { code: 'rule-over', pointer, params, offers };
}

/** The last day on which a rule may give a date; far away for one without an end. */
function endOf(rule: string): DateText {
  const parts = readRule(rule);
  if ('allowed' in parts || parts.until === null) return '9999-12-31';
  return dateOf(Math.floor(parts.until.wall / 86_400));
}

function nextDate(ruleSet: RuleSet & { readonly anchorOn: DateText }, today: DateText): DateText | undefined {
  const soon = addDays(today, 400);
  const [near] = expandDates(ruleSet, today, soon);
  return near ?? expandDates(ruleSet, soon, addDays(today, farAhead))[0];
}

function withRule(cadence: Cadence, index: number, rule: string): Cadence {
  const { ruleSet } = cadence;
  return {
    ...cadence,
    ruleSet: ruleSet && { ...ruleSet, rules: ruleSet.rules.map((one, at) => (at === index ? rule : one)) },
  };
}
