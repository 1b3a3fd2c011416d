import type { RuleParts } from './rule-parts';

const most = { interval: 999, count: 9999 };

/**
 * Whether a template may have a rule: one that names dates and nothing finer, as times of day belong to the template;
 * ending on a date, if at all; written in upper case, as programmes and people compare texts.
 */
export function isTemplateRule(rule: RuleParts): boolean {
  const namesTimes = rule.byHour.length + rule.byMinute.length + rule.bySecond.length > 0;
  const isByDay = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq);
  const endsOnDate = rule.until === null || rule.until.kind === 'date';
  const isReasonable = rule.interval <= most.interval && (rule.count ?? 0) <= most.count;
  return isByDay && !namesTimes && endsOnDate && isReasonable && rule.text === rule.text.toUpperCase();
}
