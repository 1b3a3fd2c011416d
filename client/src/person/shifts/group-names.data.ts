import type { Language } from '@fortnight/shared/rule/problem';

/** How groups of a rotation are usually called, and the one group of office hours. */
export const groupNames: Readonly<Record<Language, { readonly turning: readonly string[]; readonly office: string }>> =
  {
    'zh-CN': { turning: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'], office: '行政' },
    en: { turning: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'], office: 'Office' },
  };
