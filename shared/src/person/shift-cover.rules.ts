import { allowed, refuse, type Verdict } from '../rule/verdict';
import { daysBetween } from '../time/days';
import type { DateText } from '../time/time-text';
import { rosterLimits } from './roster-limits.data';

/** Whether a range of days is one that a reading of cover answers. */
export function mayReadCover(fromOn: DateText, untilOn: DateText): Verdict {
  const days = daysBetween(fromOn, untilOn) + 1;
  return days >= 1 && days <= rosterLimits.days ? allowed : refuse('too-many-days', { days: rosterLimits.days });
}
