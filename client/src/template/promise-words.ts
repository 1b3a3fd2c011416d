import type { Language } from '@fortnight/shared/rule/problem';
import type { Period, Promised } from '@fortnight/shared/template/template.contract';

const periodWords: Readonly<Record<Language, Readonly<Record<Period, string>>>> = {
  'zh-CN': {
    week: '每周',
    fortnight: '每两周',
    month: '每月',
    'two-months': '每两个月',
    quarter: '每季',
    year: '每年',
  },
  en: {
    week: 'a week',
    fortnight: 'a fortnight',
    month: 'a month',
    'two-months': 'every two months',
    quarter: 'a quarter',
    year: 'a year',
  },
};

/** 每两周 3 次, 3 times a fortnight. */
export function promiseWords(promised: Pick<Promised, 'count' | 'per'>, language: Language): string {
  const period = periodWords[language][promised.per];
  if (language === 'zh-CN') return `${period} ${promised.count} 次`;
  return `${{ 1: 'once', 2: 'twice' }[promised.count] ?? `${promised.count} times`} ${period}`;
}
