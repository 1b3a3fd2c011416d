import type { DateText } from '@fortnight/shared/time/time-text';
import type { Tone } from '../ui/status';

/** How near a deadline is: which sentence of `home.deadline.…` says it, and in which tone. */
export interface Nearness {
  readonly how: 'left' | 'today' | 'late' | 'passed';
  /** Working days, never negative. */
  readonly count: number;
  readonly tone: Extract<Tone, 'bad' | 'warn' | 'neutral'>;
}

/** From so few working days on a deadline is amber. */
const near = 3;

/**
 * How near a deadline is. `workingDaysLeft` is negative once it is late; a deadline that passed on days off is late by
 * no working day at all, and says so.
 */
export function nearnessOf(on: DateText, workingDaysLeft: number, today: DateText): Nearness {
  const count = Math.abs(workingDaysLeft);
  if (on < today) return { how: count > 0 ? 'late' : 'passed', count, tone: 'bad' };
  if (on === today) return { how: 'today', count: 0, tone: 'warn' };
  return { how: 'left', count, tone: workingDaysLeft <= near ? 'warn' : 'neutral' };
}

export const nearnessInks = { bad: 'bad-t', warn: 'warn-t', neutral: '' } as const;
