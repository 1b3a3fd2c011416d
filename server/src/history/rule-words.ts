import type { Language } from '@fortnight/shared/rule/problem';

const weekdays: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  MO: ['周一', 'Monday'],
  TU: ['周二', 'Tuesday'],
  WE: ['周三', 'Wednesday'],
  TH: ['周四', 'Thursday'],
  FR: ['周五', 'Friday'],
  SA: ['周六', 'Saturday'],
  SU: ['周日', 'Sunday'],
};
const units: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  DAILY: ['天', 'day'],
  WEEKLY: ['周', 'week'],
  MONTHLY: ['个月', 'month'],
  YEARLY: ['年', 'year'],
};
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'];

/** A recurrence rule (RFC 5545 3.3.10) as people say it: 每两周的周一、周三. Rare ones stay as they are written. */
export function ruleWords(rule: string, language: Language): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const unit = units[parts.get('FREQ') ?? ''];
  const days = daysOf(parts, language);
  const isPlain = [...parts.keys()].every((part) => ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY'].includes(part));
  if (!unit || !isPlain || days === null) return rule;
  const every = Number(parts.get('INTERVAL') ?? 1);
  if (language === 'en') return `every ${every > 1 ? `${every} ${unit[1]}s` : unit[1]}${days && ` on ${days}`}`;
  return `每${every > 1 ? ` ${every} ` : ''}${every > 1 ? unit[0] : unit[0].replace('个', '')}${days && `的${days}`}`;
}

/** @returns null for days that have no short words here. */
function daysOf(parts: ReadonlyMap<string, string>, language: Language): string | null {
  const byDay = (parts.get('BYDAY') ?? '').split(',').filter(Boolean);
  const byMonthDay = (parts.get('BYMONTHDAY') ?? '').split(',').filter(Boolean);
  const words = [
    ...byDay.map((day) => weekdayWords(day, language)),
    ...byMonthDay.map((day) => monthDayWords(Number(day), language)),
  ];
  return words.some((word) => word === null) ? null : words.join(language === 'en' ? ', ' : '、');
}

function weekdayWords(day: string, language: Language): string | null {
  const [, ordinal = '', name = ''] = /^([+-]?\d*)(..)$/.exec(day) ?? [];
  const words = weekdays[name];
  const number = Number(ordinal || 0);
  if (!words || number < -1 || number > 5) return null;
  if (language === 'en') return [number < 0 ? 'last' : ordinals[number], words[1]].filter(Boolean).join(' ');
  return number === 0 ? words[0] : `${number < 0 ? '最后一个' : `第 ${number} 个`}${words[0]}`;
}

function monthDayWords(day: number, language: Language): string | null {
  if (day === -1) return language === 'en' ? 'the last day' : '最后一天';
  if (day < 0) return null;
  return language === 'en' ? `day ${day}` : `${day} 日`;
}

/** 周一, Monday: an ISO 8601 weekday, 1 to 7. */
export function isoWeekdayWords(day: number, language: Language): string {
  return Object.values(weekdays)[day - 1]?.[language === 'en' ? 1 : 0] ?? String(day);
}
