import type { Language } from '../rule/problem';
import { dateWords, listWords, monthNames, weekdayRange } from './cadence-vocabulary';
import { monthDaysEn, monthDaysZh, type WorkingDay } from './month-days-in-words';
import { spokenRule, type Repeats, type RuleEnd } from './spoken-rule';

/** In which language, and what the template's act on days off makes of a rule. */
export interface RuleWordsAsked {
  readonly language: Language;
  /** Whether first and last days of a month may be called working days, as the day-off act makes them. */
  readonly workingDay?: WorkingDay;
}

/**
 * A recurrence rule (RFC 5545 3.3.10) as people say it: 每月第二个周四, 'every second Thursday'. Rules that words
 * cannot carry are given as their text.
 */
export function ruleInWords(text: string, asked: RuleWordsAsked): string {
  const rule = spokenRule(text);
  return rule ? repeatsInWords(rule, asked) + endInWords(rule, asked.language) : customWords(text, asked.language);
}

export function repeatsInWords(rule: Repeats, { language, workingDay = null }: RuleWordsAsked): string {
  if (rule.unit === 'day') return everyWords(rule.step, 'day', language);
  if (rule.unit === 'week') return weekly(rule, language);
  return language === 'en' ? monthlyEn(rule, workingDay) : monthlyZh(rule, workingDay);
}

/** ' until 30 June 2027', ',共 10 次'; empty for a rule without end. */
export function endInWords({ until, count }: RuleEnd, language: Language): string {
  if (until !== null) {
    return language === 'en' ? ` until ${dateWords(until, 'en')}` : `，到 ${dateWords(until, 'zh-CN')}为止`;
  }
  if (count === null) return '';
  return language === 'en' ? `, ${count} ${count === 1 ? 'time' : 'times'} in all` : `，共 ${count} 次`;
}

function customWords(text: string, language: Language): string {
  return language === 'en' ? `rule ${text}` : `规则 ${text}`;
}

const unitsEn = { day: 'day', week: 'week', month: 'month' } as const;
const unitsZh = { day: ['每天', '天'], week: ['每周', '周'], month: ['每月', '个月'] } as const;

function everyWords(step: number, unit: keyof typeof unitsEn, language: Language): string {
  if (language === 'en') return step === 1 ? `every ${unitsEn[unit]}` : `every ${step} ${unitsEn[unit]}s`;
  return step === 1 ? unitsZh[unit][0] : `每 ${step} ${unitsZh[unit][1]}`;
}

type Weekly = Extract<Repeats, { unit: 'week' }>;
type Monthly = Extract<Repeats, { unit: 'month' }>;

function weekly({ step, week, weekdays }: Weekly, language: Language): string {
  const days = weekdayRange(weekdays, language);
  // Fortnights are said by their week: 'every second Tuesday' does not tell which.
  if (step === 2 && language === 'en') return `${days} in week ${week} of each fortnight`;
  if (step === 2) return `双周第${week === 1 ? '一' : '二'}周的${days}`;
  if (language === 'en') return step === 1 ? `every ${days}` : `every ${step} weeks on ${days}`;
  return step === 1 ? `每${days}` : `每 ${step} 周的${days}`;
}

function monthlyZh(rule: Monthly, workingDay: WorkingDay): string {
  const days = monthDaysZh(rule.on, workingDay);
  if (rule.months.length === 0) return `${everyWords(rule.step, 'month', 'zh-CN')}${spaced(days)}`;
  const named = rule.months.map((month) => `${month} 月`).join('、');
  return `每年 ${named}${spaced(days)}`;
}

function monthlyEn(rule: Monthly, workingDay: WorkingDay): string {
  const days = monthDaysEn(rule.on, workingDay);
  if (rule.months.length > 0) return `the ${days} of ${listWords(monthNames(rule.months), 'en')}`;
  return rule.step === 1 ? `the ${days} of every month` : `the ${days} of every ${rule.step} months`;
}

/** A space between Han and digits, and none between Han and Han. */
function spaced(words: string): string {
  return /^\d/.test(words) ? ` ${words}` : words;
}
