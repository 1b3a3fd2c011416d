import type { Language } from '../rule/problem';
import type { Period, PromiseFigures } from './template.contract';

const numbersEn = ' one two three four five six seven eight nine ten'.split(' ');

const periodWords: Readonly<Record<Language, Readonly<Record<Period, string>>>> = {
  'zh-CN': {
    week: '每周',
    fortnight: '每两周',
    month: '每月',
    'two-months': '每两个月',
    quarter: '每季度',
    year: '每年',
  },
  en: {
    week: 'a week',
    fortnight: 'every two weeks',
    month: 'a month',
    'two-months': 'every two months',
    quarter: 'a quarter',
    year: 'a year',
  },
};

/** 每两周 3 次, 'three times every two weeks'. */
export function promiseInWords(
  { count, per }: { readonly count: number; readonly per: Period },
  language: Language,
): string {
  const period = periodWords[language][per];
  if (language !== 'en') return `${period} ${count} 次`;
  return `${{ 1: 'once', 2: 'twice' }[count] ?? `${numbersEn[count] ?? count} times`} ${period}`;
}

const spanWords: Readonly<Record<Period, readonly [zh: string, en: string]>> = {
  week: ['一周', 'a week'],
  fortnight: ['两周', 'two weeks'],
  month: ['一个月', 'a month'],
  'two-months': ['两个月', 'two months'],
  quarter: ['一个季度', 'a quarter'],
  year: ['一年', 'a year'],
};

/** The length of a period: 两周, 'two weeks'. */
export function periodSpan(per: Period, language: Language): string {
  return spanWords[per][language === 'en' ? 1 : 0];
}

/** 至少相隔 2 天, 'at least 2 days apart'. */
export function gapInWords(days: number, language: Language): string {
  return language === 'en' ? `at least ${days} ${days === 1 ? 'day' : 'days'} apart` : `至少相隔 ${days} 天`;
}

/** A promise in both languages, as the words of a fault ask for it. */
export function promiseParams(figures: PromiseFigures): { promiseZh: string; promiseEn: string } {
  return { promiseZh: promiseInWords(figures, 'zh-CN'), promiseEn: promiseInWords(figures, 'en') };
}
