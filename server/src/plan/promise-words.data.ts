import type { Language } from '@fortnight/shared/rule/problem';

/** Heads and states of the sheet of promises. */
export const promiseWords = {
  title: { 'zh-CN': '培训承诺', en: 'Promises' },
  programme: { 'zh-CN': '项目', en: 'Programme' },
  template: { 'zh-CN': '培训模板', en: 'Template' },
  team: { 'zh-CN': '班组', en: 'Team' },
  everyone: { 'zh-CN': '全员', en: 'Everyone' },
  from: { 'zh-CN': '周期开始', en: 'From' },
  until: { 'zh-CN': '周期结束', en: 'Until' },
  needed: { 'zh-CN': '要求', en: 'Needed' },
  placed: { 'zh-CN': '算数', en: 'Counted' },
  state: { 'zh-CN': '状态', en: 'State' },
  counted: { 'zh-CN': '算数的课次', en: 'Sittings that count' },
  uncounted: { 'zh-CN': '不算数的课次', en: 'Sittings that do not' },
  candidates: { 'zh-CN': '可补的日子', en: 'Days left' },
  kept: { 'zh-CN': '已达成', en: 'kept' },
  open: { 'zh-CN': '待安排', en: 'open' },
  'at-risk': { 'zh-CN': '有风险', en: 'at risk' },
  broken: { 'zh-CN': '未达成', en: 'broken' },
  'not-asked': { 'zh-CN': '尚未要求', en: 'not asked yet' },
} as const satisfies Record<string, Record<Language, string>>;
