import type { Language } from '../rule/problem';
import type { Cadence } from './cadence';
import { dateWords } from './cadence-vocabulary';
import { limitWords } from './limits-in-words';
import { promiseInWords } from './promise-in-words';
import { ruleInWords } from './rule-in-words';
import { spokenRule } from './spoken-rule';
import type { PromiseFigures } from './template.contract';

/**
 * A cadence as one sentence, which `readCadence` reads back: '每两周 3 次，工作日，至少相隔 1 天，不排周一，09:30 开始，每次
 * 90 分钟'. First what is promised and which sittings count, then the rules, if any, then when, how long, and what
 * happens on days off.
 */
export function cadenceInWords(cadence: Cadence, language: Language): string {
  const [comma, semicolon] = language === 'en' ? [', ', '; '] : ['，', '；'];
  const promise = [...figureWords(cadence.figures, language), ...limitWords(cadence, language)].join(comma);
  const dates = [promise, ...ruleSetWords(cadence, language)].filter(Boolean).join(semicolon);
  return [dates, timeWords(cadence, language), ...dateWordsOf(cadence, language)].filter(Boolean).join(comma);
}

/** The shortest that tells one template from another in a list: 每两周 3 次, or the rules where nothing is promised. */
export function cadenceInBrief(
  { figures, ruleSet, onDayOff }: Pick<Cadence, 'figures' | 'ruleSet' | 'onDayOff'>,
  language: Language,
): string {
  if (figures) return promiseInWords(figures, language);
  return ruleSetWords({ ruleSet, onDayOff }, language).join(language === 'en' ? '; ' : '；');
}

/** The rules of a template in words, each by itself. */
export function ruleSetWords(
  { ruleSet, onDayOff }: Pick<Cadence, 'ruleSet' | 'onDayOff'>,
  language: Language,
): string[] {
  if (!ruleSet) return [];
  const workingDay = workingDayOf({ ruleSet, onDayOff });
  return ruleSet.rules.map((rule) => ruleInWords(rule, { language, workingDay }));
}

/** With one rule, the first day moved later is the first working day, and the last moved earlier the last. */
function workingDayOf({ ruleSet, onDayOff }: Pick<Cadence, 'ruleSet' | 'onDayOff'>): 'first' | 'last' | null {
  const [only, second] = ruleSet?.rules ?? [];
  const rule = only === undefined || second !== undefined ? null : spokenRule(only);
  if (rule?.unit !== 'month' || rule.on.kind !== 'date' || rule.on.days.length > 1) return null;
  if (rule.on.days[0] === 1 && onDayOff === 'later') return 'first';
  return rule.on.days[0] === -1 && onDayOff === 'earlier' ? 'last' : null;
}

function figureWords(figures: PromiseFigures | null, language: Language): string[] {
  return figures ? [promiseInWords(figures, language)] : [];
}

function timeWords({ startsLocally, minutes }: Cadence, language: Language): string {
  return language === 'en'
    ? `at ${startsLocally}, ${minutes} minutes each`
    : `${startsLocally} 开始，每次 ${minutes} 分钟`;
}

const dayOffWords = {
  skip: ['on days off skipped', '遇休息日跳过'],
  earlier: ['on days off moved earlier', '遇休息日提前'],
  later: ['on days off moved later', '遇休息日推后'],
  nearest: ['on days off moved to the nearest working day', '遇休息日就近'],
} as const;

function dateWordsOf({ ruleSet, onDayOff }: Cadence, language: Language): string[] {
  if (!ruleSet) return [];
  const isEnglish = language === 'en';
  const act = workingDayOf({ ruleSet, onDayOff }) ? [] : [dayOffWords[onDayOff][isEnglish ? 0 : 1]];
  const told = (dates: readonly string[], zh: string, en: string): string[] => {
    const words = dates.map((on) => dateWords(on, language));
    return words.length === 0 ? [] : [isEnglish ? `${en} ${words.join(' and ')}` : `${zh} ${words.join('、')}`];
  };
  return [...act, ...told(ruleSet.exceptOn, '不排', 'except'), ...told(ruleSet.extraOn, '另加', 'plus')];
}
