import { isSiteDate } from '../time/time-text';
import type { Lexeme, TokenKind, TokenValue } from './cadence-lexicon.data';
import { numberOf, numberPattern as n, weekdayNumber } from './cadence-numbers';

/** A stretch of text that is no word of the list but has a shape: a date, a time of day, a list of weekdays. */
export interface Shaped {
  readonly until: number;
  readonly tokens: Lexeme['tokens'];
  readonly fault?: 'no-such-date' | 'no-such-time';
}

type Groups = readonly (string | undefined)[];
type Reading = readonly [kind: TokenKind, value?: TokenValue] | 'no-such-date' | 'no-such-time' | null;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthName = `(${months})[a-z]*\\.?`;
const week = '(?:周|星期|礼拜)';
const weekday = '[一二三四五六日天]';
/** 周三次 is 'three times a week' and no Wednesday. */
const notCounted = '(?!\\s*(?:次|回|场|个|小时|分|十|点|时))';
const unitOfTime = '(?:点钟?|时)';
const half = '(凌晨|早上|上午|中午|下午|傍晚|晚上)?\\s*';

const shapes: readonly (readonly [pattern: RegExp, read: (groups: Groups) => Reading])[] = [
  [/freq=[a-z0-9=;,+-]*[a-z0-9]/y, ([text]) => ['custom', (text ?? '').toUpperCase()]],
  [/(\d{4})-(\d{1,2})-(\d{1,2})/y, ([, year, month, day]) => date(year, month, day)],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/y, ([, year, month, day]) => date(year, month, day)],
  [
    named(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}\\s*,?\\s*(\\d{4})`),
    ([, day, month, year]) => date(year, month, day),
  ],
  [
    named(`${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})`),
    ([, month, day, year]) => date(year, month, day),
  ],
  [
    shaped(`${half}(\\d{1,2})[:：](\\d{2})\\s*(am|pm|a\\.m\\.|p\\.m\\.)?(?!\\d)`),
    ([, part, hour, minute, noon]) => clock(part ?? noon, hour, minute),
  ],
  [shaped(`()(\\d{1,2})()\\s*(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])`), ([, , hour, , noon]) => clock(noon, hour, '0')],
  [
    shaped(`${half}(${n})\\s*${unitOfTime}(?:\\s*(半|一刻|三刻|${n}(?=\\s*分))\\s*分?)?(?!间)`),
    ([, part, hour, minute]) => clock(part, hour, { 半: '30', 一刻: '15', 三刻: '45' }[minute ?? ''] ?? minute ?? '0'),
  ],
  [shaped(`(${n})\\s*个?半\\s*(?:小时|钟头)`), ([, hours]) => length(numberOf(hours ?? '') * 60 + 30)],
  [/半个?小时/y, () => length(30)],
  [
    shaped(`(\\d+\\.\\d|${n})\\s*个?(?:小时|钟头)(?:\\s*(${n})\\s*分钟?)?`),
    ([, hours, minutes]) => length(decimal(hours) * 60 + (minutes ? numberOf(minutes) : 0)),
  ],
  [shaped(`(${n})\\s*分钟?`), ([, minutes]) => length(numberOf(minutes ?? ''))],
  [/an hour and a half/y, () => length(90)],
  [/half an hour/y, () => length(30)],
  [/an hour/y, () => length(60)],
  [
    /(\d+(?:\.\d)?)\s*-?(?:hours?|hrs?|h)(?![a-z])(?:\s*(?:and\s*)?(\d+)\s*(?:minutes?|mins?|m)(?![a-z]))?/y,
    ([, hours, minutes]) => length(Number(hours) * 60 + Number(minutes ?? 0)),
  ],
  [/(\d+)\s*-?(?:minutes?|mins?)(?![a-z])/y, ([, minutes]) => length(Number(minutes))],
  [
    shaped(`${week}(${weekday})\\s*(?:到|至|-|–|~)\\s*${week}?(${weekday})${notCounted}`),
    ([, from, until]) => weekdays(from, until),
  ],
  [
    shaped(`${week}${weekday}(?:\\s*[、和及与]?\\s*${week}?${weekday}${notCounted})*${notCounted}`),
    ([text]) => [
      'weekdays',
      sorted([...(text ?? '').matchAll(/[一二三四五六日天]/g)].map(([each]) => weekdayNumber(each))),
    ],
  ],
  [/倒数第\s*([一二三四1-4])\s*个?/y, ([, nth]) => ['ordinal', -numberOf(nth ?? '')]],
  [
    shaped(`第\\s*(${n})\\s*个?(?=\\s*(?:、|和|及|,|，))|第\\s*(${n})\\s*个?`),
    ([, nth, last]) => ['ordinal', numberOf(nth ?? last ?? '')],
  ],
  [/(\d{1,2})(?:st|nd|rd|th)(?![a-z])/y, ([, nth]) => ['ordinal', Number(nth)]],
  [shaped(`(${n})\\s*[日号](?!子)`), ([, day]) => monthday(numberOf(day ?? ''))],
  [shaped(`(?!两)(${n})\\s*月(?:份)?`), ([, month]) => monthOf(numberOf(month ?? ''))],
  [shaped(`(${n})(?![.\\d共])`), ([, number]) => ['number', numberOf(number ?? '')]],
];

/** The shape that begins at a place, if any. `text` is in lower case. */
export function lexShape(text: string, at: number): Shaped | null {
  for (const [pattern, read] of shapes) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || (/[a-z]/.test(found[0][0] ?? '') && /[a-z]/.test(text[at - 1] ?? ''))) continue;
    const reading = read(found);
    if (reading === null) continue;
    const until = at + found[0].length;
    return typeof reading === 'string' ? { until, tokens: [], fault: reading } : { until, tokens: [reading] };
  }
  return null;
}

function shaped(pattern: string): RegExp {
  return new RegExp(pattern, 'y');
}

/** English names of months end a word. */
function named(pattern: string): RegExp {
  return shaped(`${pattern}(?!\\d)`);
}

function date(year: string | undefined, month: string | undefined, day: string | undefined): Reading {
  const at = months.split('|').indexOf((month ?? '').slice(0, 3));
  const number = at < 0 ? Number(month) : at + 1;
  const text = `${year ?? ''}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isSiteDate(text) ? ['date', text] : 'no-such-date';
}

/** Stands before a time whose half of the day nobody said: 下午2点到3点半 ends in the afternoon. */
export const halfUnsaid = '~';

/** 下午 and pm add twelve hours, except to noon; 凌晨 and am take noon to midnight. */
function clock(part: string | undefined, hourText: string | undefined, minuteText: string | undefined): Reading {
  const [hour, minute] = [numberOf(hourText ?? ''), numberOf(minuteText ?? '')];
  if (Number.isNaN(hour)) return null;
  if (hour > 23 || !(minute < 60)) return 'no-such-time';
  const isLate = /^(下午|傍晚|晚上|p)/.test(part ?? '') && hour < 12;
  const isMidnight = /^(凌晨|a)/.test(part ?? '') && hour === 12;
  const at = isLate ? hour + 12 : isMidnight ? 0 : part === '中午' && hour < 3 ? hour + 12 : hour;
  const time = `${String(at).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return ['clock', part === undefined && /^[^0]$/.test(hourText ?? '') ? `${halfUnsaid}${time}` : time];
}

function length(minutes: number): Reading {
  return Number.isInteger(minutes) ? ['length', minutes] : null;
}

function decimal(text: string | undefined): number {
  return text?.includes('.') ? Number(text) : numberOf(text ?? '');
}

function weekdays(from: string | undefined, until: string | undefined): Reading {
  const [first, last] = [weekdayNumber(from ?? ''), weekdayNumber(until ?? '')];
  if (first > last) return null;
  return ['weekdays', Array.from({ length: last - first + 1 }, (_, at) => first + at)];
}

function monthday(day: number): Reading {
  return day >= 1 && day <= 31 ? ['monthday', day] : 'no-such-date';
}

function monthOf(month: number): Reading {
  return month >= 1 && month <= 12 ? ['month', month] : 'no-such-date';
}

function sorted(days: readonly number[]): number[] {
  return [...new Set(days)].sort((one, other) => one - other);
}
