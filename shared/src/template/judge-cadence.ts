import type { FieldFaultCode } from '../rule/field-fault.data';
import type { ProblemParams } from '../rule/verdict';
import { addDays } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import type { Cadence, CadencePart } from './cadence';
import type { CadenceSite } from './cadence-preview';
import { partsOfFault, type OfferCode } from './cadence-problem.data';
import { judgePromise } from './judge-promise';
import { judgeRules } from './judge-rules';
import { judgeTimes } from './judge-times';
import type { PromiseFigures } from './template.contract';

/** By what a cadence is judged. */
export interface JudgingSite extends CadenceSite {
  /** ISO weekdays that are days off. */
  readonly weekend: readonly number[];
  readonly opensLocally: TimeText;
  readonly closesLocally: TimeText;
  /** The site's date today: what lies before it does not happen any more. */
  readonly today: DateText;
  /** What policy promises of the programme, in force today. */
  readonly policy: PromiseFigures | null;
}

/** A cadence that has the problem no more, and what was changed for it. */
export interface CadenceOffer {
  readonly code: OfferCode;
  readonly params: ProblemParams;
  readonly cadence: Cadence;
}

/** Something that a cadence cannot keep: which words and controls contradict each other, and how it could be mended. */
export interface CadenceProblem {
  readonly code: FieldFaultCode;
  /** The field of the template's body, as JSON pointer. */
  readonly pointer: string;
  readonly params: ProblemParams;
  readonly parts: readonly CadencePart[];
  /** Such a template is not saved; the others are told and saved all the same. */
  readonly isRefused: boolean;
  readonly offers: readonly CadenceOffer[];
}

/** A problem as its judge finds it: the parts follow from the code, and every offer is still to be tried. */
export interface FoundProblem extends Omit<CadenceProblem, 'parts' | 'isRefused'> {
  readonly isWarning?: true;
}

const mostOffers = 3;

/** How far ahead a promise is looked at: a year, and the period that it ends in. */
export const daysAhead = 400;

/**
 * What is wrong with a cadence at a site, the worst first: it never fires, cannot give what is promised, lies outside
 * the site's hours, has ended. The form and the server ask the same. At most three offers each, and only such as leave
 * no problem of that kind behind.
 */
export function judgeCadence(cadence: Cadence, site: JudgingSite): CadenceProblem[] {
  return problemsOf(cadence, site).map(({ isWarning, ...problem }) => ({
    ...problem,
    parts: partsOf(problem, cadence),
    isRefused: isWarning !== true,
    offers: problem.offers
      .filter((offer) => problemsOf(offer.cadence, site).every(({ code }) => code !== problem.code))
      .slice(0, mostOffers),
  }));
}

function problemsOf(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const found = [...judgeRules(cadence, site), ...judgePromise(cadence, site), ...judgeTimes(cadence, site)];
  return found.sort((one, other) => Number(one.isWarning ?? false) - Number(other.isWarning ?? false));
}

/** Of the parts that a code is about, those that this cadence says anything of. */
function partsOf({ code, params }: Pick<FoundProblem, 'code' | 'params'>, { limits }: Cadence): CadencePart[] {
  const asked = partsOfFault[code] ?? [];
  const named = String(params['parts'] ?? '').split(' ');
  return asked.filter((part) => {
    if (code === 'figures-are-policy') return named.includes(part);
    return part !== 'weekdays' || limits.weekdays !== null;
  });
}

/** The days that a promise is looked at for. */
export function rangeAhead({ today }: Pick<JudgingSite, 'today'>): { fromOn: DateText; untilOn: DateText } {
  return { fromOn: today, untilOn: addDays(today, daysAhead) };
}
