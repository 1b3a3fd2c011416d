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

/**
 * A cadence with what a sentence says of it. An unsaid start moves into a window that it no longer lies in. The figures
 * become what was said: whether they may differ from policy is `judgeCadence`'s to say.
 */
export function withSaid(cadence: Cadence, said: SaidCadence): Cadence {
  const minutes = said.minutes ?? cadence.minutes;
  const { figures } = cadence;
  const { count, per, minGapDays } = said;
  const isPromised = figures !== null || count !== null;
  return {
    figures: isPromised
      ? {
          count: count ?? figures?.count ?? 1,
          per: per ?? figures?.per ?? 'week',
          minGapDays: minGapDays ?? figures?.minGapDays ?? 1,
        }
      : null,
    limits: said.limits,
    ruleSet: said.ruleSet,
    onDayOff: said.onDayOff ?? cadence.onDayOff,
    minutes,
    startsLocally: said.startsLocally ?? startWithin(cadence.startsLocally, said.limits, minutes),
  };
}

/** The start itself, or where a sitting of that length would not lie within the window, the window's beginning. */
function startWithin(start: string, { notBefore, notAfter }: PromiseLimits, minutes: number): string {
  const isEarly = notBefore !== null && start < notBefore;
  const isLate = notAfter !== null && minutesOf(start) + minutes > minutesOf(notAfter);
  return (isEarly || isLate) && notBefore !== null ? notBefore : start;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
