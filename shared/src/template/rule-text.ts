import { weekdayOf } from '../time/days';
import { isDateText, type DateText } from '../time/time-text';

/** The parts of an RRULE (RFC 5545 3.3.10) that name dates. Times of day belong to the template, not to the rule. */
type Parts = ReadonlyMap<string, string>;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const partRules: Readonly<Record<string, (value: string) => boolean>> = {
  FREQ: (value) => ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(value),
  INTERVAL: (value) => isCount(value, 999),
  COUNT: (value) => isCount(value, 9999),
  UNTIL: (value) => /^\d{8}$/.test(value) && isDateText(value.replace(/(....)(..)(..)/, '$1-$2-$3')),
  WKST: (value) => weekdays.includes(value),
  BYDAY: (value) => every(value, (each) => /^([+-]?[1-9]\d?)?(MO|TU|WE|TH|FR|SA|SU)$/.test(each)),
  BYMONTHDAY: (value) => every(value, (each) => isOrdinal(each, 31)),
  BYMONTH: (value) => every(value, (each) => isCount(each, 12)),
  BYSETPOS: (value) => isOrdinal(value, 28),
};

/**
 * Whether a text is a rule we can expand: parts we know, each once, in upper case, in combinations that RFC 5545
 * allows. Rules by the hour, by week number or by Easter are not ours, and UNTIL is a date as the anchor is.
 */
export function isRuleText(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && parts.has('FREQ') && isAllowedTogether(parts);
}

/**
 * False for rules that can be seen to name no date, which rrule would seek until the year 9999, blocking for seconds.
 * What is left over it finds, or gives up, quickly.
 */
export function mayEverHappen(text: string, anchorOn: DateText): boolean {
  const parts = partsOf(text) ?? new Map<string, string>();
  return hasSuchDay(parts) && meetsItsWeekday(parts, anchorOn);
}

function partsOf(text: string): Parts | null {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    const isValue = Object.hasOwn(partRules, name) && partRules[name]?.(value);
    if (!isValue || rest.length > 0 || parts.has(name)) return null;
    parts.set(name, value);
  }
  return parts;
}

function isAllowedTogether(parts: Parts): boolean {
  const frequency = parts.get('FREQ');
  if (parts.has('COUNT') && parts.has('UNTIL')) return false;
  if (frequency === 'WEEKLY' && parts.has('BYMONTHDAY')) return false;
  const ordinals = listOf(parts, 'BYDAY').filter((each) => each.length > 2);
  if (ordinals.length === 0) return isSetPositionSafe(parts);
  // rrule takes 'Mondays and the first Tuesday' for 'Mondays that are the first Tuesday'.
  if (ordinals.length < listOf(parts, 'BYDAY').length || parts.has('BYSETPOS')) return false;
  const most = frequency === 'YEARLY' && !parts.has('BYMONTH') ? 53 : 5;
  const isCounted = frequency === 'MONTHLY' || frequency === 'YEARLY';
  return isCounted && ordinals.every((each) => Math.abs(Number(each.slice(0, -2))) <= most);
}

/**
 * rrule mistakes a position beyond the set for its first day, and counts a day with two positions twice. So: one
 * position among a month's weekdays, of which there are at least four each ('last working day of the month').
 */
function isSetPositionSafe(parts: Parts): boolean {
  if (!parts.has('BYSETPOS')) return true;
  const days = new Set(listOf(parts, 'BYDAY')).size;
  const isWeekdaysOfMonth = parts.get('FREQ') === 'MONTHLY' && !parts.has('BYMONTHDAY');
  return isWeekdaysOfMonth && Math.abs(Number(parts.get('BYSETPOS'))) <= 4 * days;
}

/** Whether any of the months has any of the days of the month. */
function hasSuchDay(parts: Parts): boolean {
  const days = listOf(parts, 'BYMONTHDAY').map((each) => Math.abs(Number(each)));
  const months = listOf(parts, 'BYMONTH').map(Number);
  if (days.length === 0 || months.length === 0) return true;
  const longest = Math.max(...months.map((month) => [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0));
  return Math.min(...days) <= longest;
}

/** 'Every 14 days, on a Tuesday' never leaves the weekday of its anchor. */
function meetsItsWeekday(parts: Parts, anchorOn: DateText): boolean {
  const days = listOf(parts, 'BYDAY');
  const isFixed = parts.get('FREQ') === 'DAILY' && Number(parts.get('INTERVAL') ?? 1) % 7 === 0;
  return !isFixed || days.length === 0 || days.includes(weekdays[weekdayOf(anchorOn) - 1] ?? '');
}

function listOf(parts: Parts, name: string): string[] {
  return parts.get(name)?.split(',') ?? [];
}

function every(value: string, holds: (each: string) => boolean): boolean {
  return value.split(',').every(holds);
}

function isCount(value: string, most: number): boolean {
  return /^[1-9]\d{0,3}$/.test(value) && Number(value) <= most;
}

function isOrdinal(value: string, most: number): boolean {
  return isCount(value.replace(/^[+-]/, ''), most);
}
