import type { Cadence } from './cadence';
import { offer, rangeAhead, type CadenceOffer, type FoundProblem, type JudgingSite } from './cadence-judging';
import { promisedBy } from './programme.rules';
import { promiseParams } from './promise-in-words';
import { ruleDates } from './rule-dates';

/** Every date of a year falls on a day off and is dropped: it never takes place. */
export function judgeDaysOff(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const promise = promisedBy(cadence.figures, cadence.limits);
  const dates = ruleDates({ ...cadence, promise }, rangeAhead(site), site);
  if (dates.length === 0 || dates.some(({ on }) => on !== null)) return [];
  const offers = [offer('move-nearest', {}, { ...cadence, onDayOff: 'nearest' }), ...withoutRule(cadence, 0)];
  return [{ code: 'rule-always-off', pointer: '/onDayOff', params: { count: dates.length }, offers }];
}

/** A template without this rule: by its other rules, or where something is promised by that alone. */
export function withoutRule(cadence: Cadence, index: number): CadenceOffer[] {
  const left = cadence.ruleSet?.rules.filter((_, at) => at !== index) ?? [];
  if (left.length > 0 || !cadence.figures) return [];
  return [offer('promise-alone', promiseParams(cadence.figures), { ...cadence, ruleSet: null })];
}
