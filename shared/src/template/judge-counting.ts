import type { Cadence } from './cadence';
import { offer, type CadenceOffer, type FoundProblem, type JudgingSite } from './cadence-judging';
import { dateWords } from './cadence-vocabulary';
import { datesAhead, weekdayParams, withoutDays, withoutRule } from './judge-days-off';
import { countsOn } from './promise-days';
import { promisedBy } from './programme.rules';
import { namedWeekdays } from './rule-days';
import type { Promised } from './template.contract';

/** Whether what the rules ask for keeps the promise, and whether each adds something to the others. */
export function judgeCounting(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const promise = promisedBy(cadence.figures, cadence.limits);
  const rules = cadence.ruleSet?.rules ?? [];
  const uncounted = promise ? rules.flatMap((_, index) => judgeDates(cadence, index, promise, site) ?? []) : [];
  return [...uncounted, ...judgeOverlap(cadence, site)];
}

/** Sittings on weekdays that the template itself leaves out keep no promise: such a rule contradicts it. */
function judgeDates(cadence: Cadence, index: number, promise: Promised, site: JudgingSite): FoundProblem | null {
  const { weekdays } = cadence.limits;
  if (weekdays === null) return null;
  const pointer = `/ruleSet/rules/${index}`;
  const named = namedWeekdays(cadence.ruleSet?.rules[index] ?? '').filter((day) => !weekdays.includes(day));
  if (named.length > 0) {
    const offers = [...withoutDays(cadence, index, named), ...withWeekdays(cadence, named)];
    return { code: 'rule-off-weekdays', pointer, params: weekdayParams(named), offers };
  }
  const held = datesAhead(cadence, index, site).flatMap(({ on }) => (on === null ? [] : [on]));
  const lost = held.filter((on) => !countsOn(on, promise, site.calendar));
  const [first] = lost;
  if (first === undefined) return null;
  const params = {
    count: lost.length,
    of: held.length,
    onZh: dateWords(first, 'zh-CN'),
    onEn: dateWords(first, 'en'),
  };
  const offers = [offer('any-weekday', {}, limited(cadence, null)), ...withoutRule(cadence, index)];
  if (lost.length === held.length) return { code: 'rule-never-counts', pointer, params, offers };
  return { code: 'rule-seldom-counts', pointer, params, offers, isWarning: true };
}

/** The rule that gives no date besides those of the others; of two alike the later. */
function judgeOverlap(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const dates = (cadence.ruleSet?.rules ?? []).map((_, index) => datesAhead(cadence, index, site));
  const askedBy = dates.map((each) => new Set(each.map(({ asked }) => asked)));
  const idle = askedBy.findLastIndex((own, index) => {
    const others = askedBy.filter((_, at) => at !== index);
    return own.size > 0 && [...own].every((on) => others.some((other) => other.has(on)));
  });
  if (idle < 0) return [];
  const pointer = `/ruleSet/rules/${idle}`;
  return [{ code: 'rule-adds-nothing', pointer, params: {}, offers: withoutRule(cadence, idle), isWarning: true }];
}

function withWeekdays(cadence: Cadence, days: readonly number[]): CadenceOffer[] {
  const all = [...(cadence.limits.weekdays ?? []), ...days].sort((one, other) => one - other);
  return [offer('add-weekday', weekdayParams(days), limited(cadence, all.length === 7 ? null : all))];
}

function limited(cadence: Cadence, weekdays: number[] | null): Cadence {
  return { ...cadence, limits: { ...cadence.limits, weekdays } };
}
