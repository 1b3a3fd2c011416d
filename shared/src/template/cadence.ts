import type { Period, PromiseFigures, PromiseLimits, RuleSet, TemplateBody } from './template.contract';

/** How a template recurs: what its programme promises, which sittings count, on which dates, when and how long. */
export interface Cadence extends Pick<TemplateBody, 'onDayOff' | 'startsLocally' | 'minutes'> {
  /** The programme's figures, which are policy: a template shows them and cannot change them. */
  readonly figures: PromiseFigures | null;
  readonly limits: PromiseLimits;
  /** Null: by the promise alone. */
  readonly ruleSet: RuleSet | null;
}

/** The cadence of a template, under its programme's figures. */
export function cadenceOf(template: Omit<Cadence, 'figures'>, figures: PromiseFigures | null): Cadence {
  const { limits, ruleSet, onDayOff, startsLocally, minutes } = template;
  return { figures, limits, ruleSet, onDayOff, startsLocally, minutes };
}

/** What words and controls of a cadence belong together: a fault marks both. */
export type CadencePart =
  | 'period'
  | 'count'
  | 'gap'
  | 'days'
  | 'weekdays'
  | 'window'
  | 'counts'
  | 'rules'
  | 'end'
  | 'dates'
  | 'start'
  | 'minutes'
  | 'onDayOff';

/** What a sentence says; null where it says nothing and the cadence stays as it is. Limits have no such middle. */
export interface SaidCadence extends Pick<Cadence, 'limits' | 'ruleSet'> {
  readonly count: number | null;
  readonly per: Period | null;
  readonly minGapDays: number | null;
  readonly startsLocally: string | null;
  readonly minutes: number | null;
  readonly onDayOff: Cadence['onDayOff'] | null;
}
