import type { FieldFaultCode } from '../rule/field-fault.data';
import type { ProblemParams } from '../rule/verdict';
import { minutesOfDay } from '../time/zone';
import type { PromiseFigures, TemplateBody } from './template.contract';

type Kept = Pick<TemplateBody, 'ruleSet' | 'limits' | 'startsLocally' | 'minutes'>;

/** One field of a template that is wrong, by its JSON pointer. */
export interface LimitFault {
  readonly pointer: string;
  readonly code: FieldFaultCode;
  readonly params: ProblemParams;
}

/**
 * What is wrong with how a template keeps its programme's promise: nothing says when, or its own sittings would not
 * count. `weekend` holds ISO weekdays. Whether the rules themselves can be read is `checkRuleSet`'s to say.
 */
export function limitFaults(template: Kept, promise: PromiseFigures | null, weekend: readonly number[]): LimitFault[] {
  const { ruleSet, limits, minutes } = template;
  const least = Math.max(limits.minutes ?? 0, minutes);
  const from = limits.notBefore === null ? 0 : minutesOfDay(limits.notBefore);
  const until = limits.notAfter === null ? 1440 : minutesOfDay(limits.notAfter);
  const starts = minutesOfDay(template.startsLocally);
  const isNarrow = until - from < least;
  const isOutside = starts < from || starts + minutes > until;
  const isDayOff = (day: number): boolean => weekend.includes(day);
  return [
    ...when(ruleSet === null && promise === null, '/ruleSet', 'rules-needed'),
    ...when(limits.workingDaysOnly && (limits.weekdays?.every(isDayOff) ?? false), '/limits/weekdays', 'no-day-counts'),
    ...when(minutes < (limits.minutes ?? 0), '/minutes', 'shorter-than-counts', { minimum: limits.minutes ?? 0 }),
    ...when(isNarrow, '/limits/notAfter', 'window-too-narrow', { minutes: least }),
    ...when(!isNarrow && isOutside, '/startsLocally', 'outside-own-window', {
      from: limits.notBefore ?? '00:00',
      until: limits.notAfter ?? '24:00',
    }),
  ];
}

function when(isWrong: boolean, pointer: string, code: FieldFaultCode, params: ProblemParams = {}): LimitFault[] {
  return isWrong ? [{ pointer, code, params }] : [];
}
