import { minutesOfDay } from '../time/zone';
import type { Cadence, SaidCadence } from './cadence';
import type { PromiseLimits } from './template.contract';

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
  const isLate = notAfter !== null && minutesOfDay(start) + minutes > minutesOfDay(notAfter);
  return (isEarly || isLate) && notBefore !== null ? notBefore : start;
}
