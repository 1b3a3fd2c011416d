import type { FieldFaultCode } from '../rule/field-fault.data';
import type { ProblemParams } from '../rule/verdict';
import { addDays, type DateRange } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import type { Cadence, CadencePart } from './cadence';
import type { CadenceSite } from './cadence-preview';
import type { OfferCode } from './cadence-problem.data';
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

/** How far ahead a promise is looked at: a year, and the period that it ends in. */
export const daysAhead = 400;

/** The days that a promise is looked at for. */
export function rangeAhead({ today }: Pick<JudgingSite, 'today'>): DateRange {
  return { fromOn: today, untilOn: addDays(today, daysAhead) };
}

export function offer(code: OfferCode, params: ProblemParams, cadence: Cadence): CadenceOffer {
  return { code, params, cadence };
}
