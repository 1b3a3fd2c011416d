import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { DateText } from '../time/time-text';
import type { Figures } from './policy';
import { policyFigures, type PolicyKey } from './policy.data';

/** Figures that must not pass one another: a deadline to decide lies not before the one to submit. */
const ascending: readonly (readonly [lower: PolicyKey, upper: PolicyKey])[] = [
  ['plan-submit-day', 'plan-decide-day'],
  ['annual-plan-submit-by', 'annual-plan-decide-by'],
  ['weekly-cases-min', 'weekly-cases-max'],
  ['pass-rate-first', 'pass-rate-second'],
  ['pass-rate-second', 'pass-rate-third'],
];

/** What a figure governs, so that a change can say whom it touches: plans not approved yet, sessions still ahead, or what is to come. */
export function touchedBy(key: PolicyKey): 'plans' | 'sessions' | 'later' {
  const { group } = policyFigures[key];
  if (key.startsWith('check-in-')) return 'sessions';
  return group === 'plan' || group === 'cadence' || key === 'class-hour-minutes' ? 'plans' : 'later';
}

/** Whether a figure may change from a date on: never backwards, and not past the figure that it belongs with. */
export function mayChangeFigure(after: Figures, effectiveOn: DateText, today: DateText): Verdict {
  const crossed = ascending.find(([lower, upper]) => after[lower] > after[upper]);
  return firstRefusal(
    () => (effectiveOn < today ? refuse('figure-reaches-back', { on: today }) : allowed),
    () => (crossed ? refuse('figures-cross', namesOf(crossed)) : allowed),
  );
}

function namesOf([lower, upper]: readonly [PolicyKey, PolicyKey]): Record<string, string> {
  const [low, high] = [policyFigures[lower], policyFigures[upper]];
  return { lower: low.zh, upper: high.zh, lowerEn: low.en, upperEn: high.en };
}
