import type { Language } from '../rule/problem';
import type { Cadence } from './cadence';
import { listWords, weekdayRange, weekdayWords } from './cadence-vocabulary';
import { gapInWords } from './promise-in-words';
import type { PromiseLimits } from './template.contract';

/** Which sittings count, and how far apart they lie, each limit by itself. */
export function limitWords({ figures, limits }: Cadence, language: Language): string[] {
  const isEnglish = language === 'en';
  const gap = figures?.minGapDays ?? null;
  const days = limits.workingDaysOnly ? (figures ? ['working days', '工作日'] : null) : ['any day', '休息日也可'];
  const words = [
    days?.[isEnglish ? 0 : 1],
    gap !== null && gapInWords(gap, language),
    limits.weekdays && weekdayLimit(limits.weekdays, language),
    windowWords(limits, language),
    limits.minutes !== null &&
      (isEnglish ? `under ${limits.minutes} minutes does not count` : `不足 ${limits.minutes} 分钟不算`),
  ];
  return words.filter((word) => typeof word === 'string');
}

/** What is left out is said where that is shorter. */
function weekdayLimit(weekdays: readonly number[], language: Language): string {
  const left = [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekdays.includes(day));
  if (left.length <= 2) {
    const words = left.map((day) => weekdayWords(day, language) + (language === 'en' ? 's' : ''));
    return language === 'en' ? `not ${listWords(words, 'en')}` : `不排${listWords(words, 'zh-CN')}`;
  }
  return language === 'en' ? `only ${weekdayRange(weekdays, 'en', 's')}` : `只排${weekdayRange(weekdays, 'zh-CN')}`;
}

function windowWords({ notBefore, notAfter }: PromiseLimits, language: Language): string | null {
  const isEnglish = language === 'en';
  if (notBefore !== null && notAfter !== null) {
    return isEnglish ? `between ${notBefore} and ${notAfter}` : `${notBefore}–${notAfter} 之间`;
  }
  if (notBefore !== null) return isEnglish ? `no earlier than ${notBefore}` : `不早于 ${notBefore}`;
  if (notAfter !== null) return isEnglish ? `ending by ${notAfter}` : `不晚于 ${notAfter} 结束`;
  return null;
}
