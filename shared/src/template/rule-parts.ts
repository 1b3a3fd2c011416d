import { refuse, type Refusal } from '../rule/verdict';
import { type Moment, readMoment } from './moment-text';

export const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** Monday is 0. `nth` is 0 for every such weekday, 2 for the second, -1 for the last of the month or year. */
export interface NthWeekday {
  readonly weekday: number;
  readonly nth: number;
}

/** A recurrence rule (RFC 5545 3.3.10), read and found possible. A part that the text leaves out is null or empty. */
export interface RuleParts {
  readonly text: string;
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Moment | null;
  readonly weekStart: number;
  readonly byDay: readonly NthWeekday[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
}

type Draft = { -readonly [Part in keyof RuleParts]: RuleParts[Part] };

export const weekdayCodes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Nothing that dates can hold needs more: ten thousand years have 3.2e11 seconds. */
const mostInterval = 1e12;

/** How each part is read into the draft; null when its value is not one. */
const readers: Readonly<Record<string, (value: string) => Partial<Draft> | null>> = {
  FREQ: (value) => only(frequencies.includes(value as Frequency), { freq: value as Frequency }),
  INTERVAL: (value) => number(value, 1, mostInterval, (interval) => ({ interval })),
  COUNT: (value) => number(value, 1, mostInterval, (count) => ({ count })),
  UNTIL: (value) => {
    const until = readMoment(value);
    return typeof until === 'string' ? null : { until };
  },
  WKST: (value) => only(weekdayCodes.includes(value), { weekStart: weekdayCodes.indexOf(value) }),
  BYDAY: (value) => list(value, weekday, (byDay) => ({ byDay })),
  BYMONTH: (value) => numbers(value, 1, 12, (byMonth) => ({ byMonth })),
  BYMONTHDAY: (value) => numbers(value, -31, 31, (byMonthDay) => ({ byMonthDay })),
  BYYEARDAY: (value) => numbers(value, -366, 366, (byYearDay) => ({ byYearDay })),
  BYWEEKNO: (value) => numbers(value, -53, 53, (byWeekNo) => ({ byWeekNo })),
  BYHOUR: (value) => numbers(value, 0, 23, (byHour) => ({ byHour })),
  BYMINUTE: (value) => numbers(value, 0, 59, (byMinute) => ({ byMinute })),
  // A leap second is read as the second before it (RFC 5545 3.3.12).
  BYSECOND: (value) =>
    numbers(value, 0, 60, (each) => ({ bySecond: [...new Set(each.map((second) => Math.min(second, 59)))] })),
  BYSETPOS: (value) => numbers(value, -366, 366, (bySetPos) => ({ bySetPos })),
};

/**
 * Reads the value of an RRULE. The order of parts is free, and so is the case of letters (RFC 5545 1.3).
 * Refused, each with the `part`: `recurrence-part-wrong`, `recurrence-part-twice`, `recurrence-part-missing`,
 * `recurrence-parts-clash`, `recurrence-no-such-date`.
 */
export function readRule(text: string): RuleParts | Refusal {
  const draft: Draft = { ...blank, text };
  const seen = new Set<string>();
  for (const each of text.toUpperCase().split(';')) {
    const at = each.indexOf('=');
    const [part, value] = at < 0 ? [each, ''] : [each.slice(0, at), each.slice(at + 1)];
    if (seen.has(part)) return refuse('recurrence-part-twice', { part });
    seen.add(part);
    if (part === 'UNTIL' && readMoment(value) === 'no-such-moment')
      return refuse('recurrence-no-such-date', { part, value });
    const read = Object.hasOwn(readers, part) ? readers[part]?.(value) : null;
    if (!read) return refuse('recurrence-part-wrong', { part: part || 'RRULE', value: value || text });
    Object.assign(draft, read);
  }
  if (!seen.has('FREQ')) return refuse('recurrence-part-missing', { part: 'FREQ' });
  return clashIn(draft) ?? draft;
}

const blank: RuleParts = {
  text: '',
  freq: 'DAILY',
  interval: 1,
  count: null,
  until: null,
  weekStart: 0,
  byDay: [],
  byMonth: [],
  byMonthDay: [],
  byYearDay: [],
  byWeekNo: [],
  byHour: [],
  byMinute: [],
  bySecond: [],
  bySetPos: [],
};

/** Parts that RFC 5545 3.3.10 forbids together. */
function clashIn(rule: RuleParts): Refusal | null {
  const { freq, byDay, byMonthDay, byYearDay, byWeekNo } = rule;
  const clash = (part: string, other: string) => refuse('recurrence-parts-clash', { part, other });
  if (rule.count !== null && rule.until !== null) return clash('COUNT', 'UNTIL');
  if (byWeekNo.length > 0 && freq !== 'YEARLY') return clash('BYWEEKNO', `FREQ=${freq}`);
  if (byYearDay.length > 0 && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq)) return clash('BYYEARDAY', `FREQ=${freq}`);
  if (byMonthDay.length > 0 && freq === 'WEEKLY') return clash('BYMONTHDAY', 'FREQ=WEEKLY');
  if (byDay.some(({ nth }) => nth !== 0)) {
    if (freq !== 'MONTHLY' && freq !== 'YEARLY') return clash('BYDAY', `FREQ=${freq}`);
    if (byWeekNo.length > 0) return clash('BYDAY', 'BYWEEKNO');
  }
  if (rule.bySetPos.length > 0 && !hasOtherList(rule)) return refuse('recurrence-part-missing', { part: 'BYxxx' });
  return null;
}

function hasOtherList(rule: RuleParts): boolean {
  const lists = [rule.byDay, rule.byMonth, rule.byMonthDay, rule.byYearDay, rule.byWeekNo];
  return [...lists, rule.byHour, rule.byMinute, rule.bySecond].some((list) => list.length > 0);
}

function only(holds: boolean, read: Partial<Draft>): Partial<Draft> | null {
  return holds ? read : null;
}

function number(
  value: string,
  least: number,
  most: number,
  into: (read: number) => Partial<Draft>,
): Partial<Draft> | null {
  const read = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  return read >= least && read <= most ? into(read) : null;
}

/** Where the least is negative a sign may stand and 0 may not. */
function numbers(
  value: string,
  least: number,
  most: number,
  into: (read: number[]) => Partial<Draft>,
): Partial<Draft> | null {
  const pattern = least < 0 ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/;
  const read = (each: string) => {
    const found = pattern.test(each) ? Number(each) : Number.NaN;
    return found >= least && found <= most && (found !== 0 || least === 0) ? found : null;
  };
  return list(value, read, (found) => into([...new Set(found)].sort((one, other) => one - other)));
}

function weekday(each: string): NthWeekday | null {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(each) ?? [];
  const number = Number(nth);
  const isNth = nth === '' || (number !== 0 && Math.abs(number) <= 53);
  return weekdayCodes.includes(name) && isNth ? { weekday: weekdayCodes.indexOf(name), nth: number } : null;
}

function list<Item>(
  value: string,
  read: (each: string) => Item | null,
  into: (items: Item[]) => Partial<Draft>,
): Partial<Draft> | null {
  const items = value.split(',').map(read);
  return items.includes(null) ? null : into(items as Item[]);
}
