import { readRule } from './rule-parts';

/** The weekdays that a rule names outright, ISO 8601's, ascending; none for one that names dates, or the n-th of several. */
export function namedWeekdays(rule: string): number[] {
  const parts = readRule(rule);
  if ('allowed' in parts || parts.bySetPos.length > 0 || parts.byMonthDay.length > 0) return [];
  return [...new Set(parts.byDay.map(({ weekday }) => weekday + 1))].sort((one, other) => one - other);
}
