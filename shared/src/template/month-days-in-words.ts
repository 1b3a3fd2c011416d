import type { Language } from '../rule/problem';
import { listWords, ordinalWords, weekdayWords } from './cadence-vocabulary';
import type { MonthDays } from './spoken-rule';

/** Where the act on days off makes a month's first or last day its first or last working day. */
export type WorkingDay = 'first' | 'last' | null;

/** 第二个周四, 15 日, 最后一天. */
export function monthDaysZh(on: MonthDays, workingDay: WorkingDay): string {
  if (workingDay) return workingDay === 'first' ? '第一个工作日' : '最后一个工作日';
  if (on.kind === 'date') return on.days.map(dateZh).join('、');
  return on.nths.map((nth) => ordinalWords(nth, 'zh-CN')).join('和') + nounOf(on, 'zh-CN');
}

function dateZh(day: number): string {
  return day > 0 ? `${day} 日` : ordinalWords(day, 'zh-CN').replace(/个$/, '天');
}

/** Second Thursday, 15th, last day. */
export function monthDaysEn(on: MonthDays, workingDay: WorkingDay): string {
  if (workingDay) return `${workingDay} working day`;
  if (on.kind !== 'date') {
    const nths = on.nths.map((nth) => ordinalWords(nth, 'en'));
    return `${listWords(nths, 'en')} ${nounOf(on, 'en')}`;
  }
  const days = listWords(
    on.days.map((day) => ordinalWords(day, 'en', true)),
    'en',
  );
  return on.days.some((day) => day < 0) ? `${days} day` : days;
}

function nounOf(on: Exclude<MonthDays, { kind: 'date' }>, language: Language): string {
  if (on.kind === 'weekday') return weekdayWords(on.weekday, language);
  if (language === 'en') return on.weekdays.length === 5 ? 'weekday' : 'weekend day';
  return on.weekdays.length === 5 ? '平日' : '周末';
}
