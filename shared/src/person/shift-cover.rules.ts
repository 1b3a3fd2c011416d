import { allowed, refuse, type Verdict } from '../rule/verdict';
import { daysBetween } from '../time/days';
import type { DateText } from '../time/time-text';

/** Most days that one reading of cover answers. */
const coverDays = 62;

export function mayReadCover(fromOn: DateText, untilOn: DateText): Verdict {
  const days = daysBetween(fromOn, untilOn) + 1;
  return days >= 1 && days <= coverDays ? allowed : refuse('too-many-days', { days: coverDays });
}
