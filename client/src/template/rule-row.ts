import type { Language } from '@fortnight/shared/rule/problem';

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

/**
 * A recurrence rule (RFC 5545 3.3.10) as people choose it. A fortnight's first week is the one of the site's anchor
 * Monday. What has no such form stays as its text.
 */
export type RuleRow =
  | { readonly kind: 'weekly' | 'first-week' | 'second-week'; readonly weekdays: readonly WeekdayCode[] }
  | { readonly kind: 'monthly'; readonly months: number; readonly ordinal: number; readonly weekday: WeekdayCode }
  | { readonly kind: 'other'; readonly text: string };

export const monthSteps = [1, 2, 3, 6, 12] as const;
export const ordinals = [1, 2, 3, 4, -1] as const;

const weeklyForms = {
  weekly: 'FREQ=WEEKLY;BYDAY=',
  'first-week': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=',
  // With weeks that begin on Tuesday the anchor Monday ends its week, so every second week begins eight days later.
  'second-week': 'FREQ=WEEKLY;INTERVAL=2;WKST=TU;BYDAY=',
} as const;

/** The row that says the same as a rule's text. */
export function readRule(text: string): RuleRow {
  return readWeekly(text) ?? readMonthly(text) ?? { kind: 'other', text };
}

function readWeekly(text: string): RuleRow | undefined {
  for (const kind of ['weekly', 'first-week', 'second-week'] as const) {
    if (!text.startsWith(weeklyForms[kind])) continue;
    const codes = text.slice(weeklyForms[kind].length).split(',');
    const weekdays = weekdayCodes.filter((code) => codes.includes(code));
    if (weekdays.length === codes.length && isSayable(kind, weekdays)) return { kind, weekdays };
  }
  return undefined;
}

/** A Monday of the second week belongs, by that rule's weeks, to the fortnight after. */
function isSayable(kind: RuleRow['kind'], weekdays: readonly WeekdayCode[]): boolean {
  return kind !== 'second-week' || !weekdays.includes('MO');
}

function readMonthly(text: string): RuleRow | undefined {
  const parts = /^FREQ=MONTHLY;(?:INTERVAL=(\d+);)?BYDAY=(-?\d)([A-Z]{2})$/.exec(text);
  const months = Number(parts?.[1] ?? 1);
  const ordinal = Number(parts?.[2]);
  const weekday = weekdayCodes.find((code) => code === parts?.[3]);
  const isOffered = monthSteps.some((step) => step === months) && ordinals.some((each) => each === ordinal);
  return weekday && isOffered ? { kind: 'monthly', months, ordinal, weekday } : undefined;
}

/** The text of a row: what is stored and expanded. */
export function writeRule(row: RuleRow): string {
  if (row.kind === 'other') return row.text;
  if (row.kind !== 'monthly') return weeklyForms[row.kind] + row.weekdays.join(',');
  const step = row.months === 1 ? '' : `INTERVAL=${row.months};`;
  return `FREQ=MONTHLY;${step}BYDAY=${row.ordinal}${row.weekday}`;
}

/** A row of another kind that keeps what it can of the one before. */
export function turnInto(kind: RuleRow['kind'], before: RuleRow): RuleRow {
  if (kind === 'other') return { kind, text: writeRule(before) };
  const weekdays = daysOf(before).filter((code) => isSayable(kind, [code]));
  const weekday = weekdays[0] ?? 'TU';
  if (kind === 'monthly') return { kind, months: 1, ordinal: 1, weekday };
  return { kind, weekdays: weekdays.length > 0 ? weekdays : ['TU'] };
}

function daysOf(row: RuleRow): readonly WeekdayCode[] {
  if (row.kind === 'other') return [];
  return row.kind === 'monthly' ? [row.weekday] : row.weekdays;
}

const dayWords = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const ordinalWords: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  'zh-CN': { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', [-1]: '最后一个' },
  en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' },
};

/** 周一, Mon. */
export function weekdayWord(code: WeekdayCode, language: Language): string {
  return dayWords[language][weekdayCodes.indexOf(code)] ?? code;
}

/** 第二个, second. */
export function ordinalWord(ordinal: number, language: Language): string {
  return ordinalWords[language][ordinal] ?? String(ordinal);
}
