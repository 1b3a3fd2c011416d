import { dayWords, durationWords, peopleWords } from '../time/in-words';
import type { Language } from './problem';
import type { ProblemParams } from './verdict';

type Format = (value: string | number, language: Language) => string;

/** How `{name|format}` shows a parameter. */
const formats: Readonly<Record<string, Format>> = {
  /** A date: `12月2日 周三`. */
  day: (value, language) => dayWords(String(value), language),
  /** Minutes: `1 小时 30 分钟`. */
  duration: (value, language) => durationWords(Number(value), language),
  people: (value, language) => peopleWords(Number(value), language),
  /** Several, joined by 、 as they come. */
  list: (value, language) => (language === 'en' ? String(value).replaceAll('、', ', ') : String(value)),
  /** In brackets, or nothing at all when the value is empty. */
  bracketed: (value, language) => (value === '' ? '' : language === 'en' ? ` (${value})` : `（${value}）`),
};

/** Replaces `{name}` by the parameter of that name, and `{name|format}` by its words in the reader's language. */
export function fillSentence(sentence: string, params: ProblemParams, language: Language = 'zh-CN'): string {
  return sentence.replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, name: string, format?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return format === undefined ? String(value) : (formats[format]?.(value, language) ?? whole);
  });
}
