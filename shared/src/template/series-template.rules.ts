import { addDays, weekdayOf, type Weekday } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import { expandDates } from './recurrence';
import { templateBody, type RuleSet, type TemplateBody, type TemplateView } from './template.contract';

/** What an edit of a series says that its template can say, too. */
export interface TemplateChange {
  /** Sittings of this weekday move by so many days; 0 for none. */
  readonly days: number;
  readonly fromWeekday: Weekday;
  readonly startsLocally?: TimeText | undefined;
  readonly minutes?: number | undefined;
  readonly roomId?: string | null | undefined;
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Whether a template has several sittings a period, so that a weekday tells its series apart. */
export function goesByWeekday({ promise, ruleSet }: Pick<TemplateView, 'promise' | 'ruleSet'>): boolean {
  if (promise) return promise.count > 1;
  return new Set((ruleSet?.rules ?? []).flatMap((rule) => weekdaysOf(rule))).size > 1;
}

/**
 * The template as it would go on for later months, or null where it cannot: a start, length or room holds for all its
 * weekdays, not for one of several; and a day can move only where the rules name the weekday and nothing else changes.
 */
export function templateAfter(
  template: TemplateView,
  change: TemplateChange,
  { isWhole, anchorOn, on }: { readonly isWhole: boolean; readonly anchorOn: DateText; readonly on: DateText },
): TemplateBody | null {
  const { days, fromWeekday, startsLocally, minutes, roomId } = change;
  const parts = {
    ...(startsLocally === undefined ? {} : { startsLocally }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(roomId === undefined ? {} : { roomId }),
  };
  if (Object.keys(parts).length > 0 && !isWhole) return null;
  if (days === 0) return Object.keys(parts).length > 0 ? { ...templateBodyOf(template), ...parts } : null;
  const ruleSet = template.ruleSet && movedRules(template.ruleSet, days, fromWeekday, { anchorOn, on });
  if (!ruleSet) return null;
  return { ...templateBodyOf(template), ...parts, ruleSet };
}

/** As much of a template as is written. */
export function templateBodyOf(template: TemplateView): TemplateBody {
  const known = Object.keys(templateBody.shape);
  return Object.fromEntries(Object.entries(template).filter(([key]) => known.includes(key))) as TemplateBody;
}

/** The rules with one weekday put in another's place; null unless a year of their dates then differs in just that. */
function movedRules(
  ruleSet: RuleSet,
  days: number,
  fromWeekday: Weekday,
  { anchorOn, on }: { readonly anchorOn: DateText; readonly on: DateText },
): RuleSet | null {
  const toWeekday = ((((fromWeekday - 1 + days) % 7) + 7) % 7) + 1;
  const [from, to] = [names[fromWeekday - 1] ?? 'MO', names[toWeekday - 1] ?? 'MO'];
  const moved = { ...ruleSet, rules: ruleSet.rules.map((rule) => withWeekday(rule, from, to)) };
  if (moved.rules.every((rule, at) => rule === ruleSet.rules[at])) return null;
  const dates = (set: RuleSet): DateText[] => expandDates({ ...set, anchorOn }, addDays(on, 14), addDays(on, 380));
  // The nth weekday of a month is told by its number: its days differ by more than a shift now and then.
  if (ruleSet.rules.every((rule) => /^FREQ=(MONTHLY|YEARLY)/.test(rule))) return moved;
  const wanted = dates(ruleSet).map((date) => (weekdayOf(date) === fromWeekday ? addDays(date, days) : date));
  const inside = (date: DateText): boolean => date >= addDays(on, 28) && date <= addDays(on, 366);
  const [asked, given] = [wanted.filter(inside).sort(), dates(moved).filter(inside)];
  return asked.join() === given.join() ? moved : null;
}

function weekdaysOf(rule: string): string[] {
  const [, list = ''] = /(?:^|;)BYDAY=([^;]*)/.exec(rule) ?? [];
  return list.split(',').filter(Boolean);
}

function withWeekday(rule: string, from: string, to: string): string {
  return rule.replace(/((?:^|;)BYDAY=)([^;]*)/, (_, head: string, list: string) => {
    const days = list.split(',').map((day) => (day.endsWith(from) ? day.slice(0, -2) + to : day));
    return head + [...new Set(days)].join();
  });
}
