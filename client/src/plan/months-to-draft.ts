import { addMonths } from '@fortnight/shared/time/days';
import type { MonthText } from '@fortnight/shared/time/time-text';

/** Months that want a plan: the present one if it has none, and the first after it that has none. */
export function monthsToDraft(planned: readonly MonthText[], present: MonthText): MonthText[] {
  const has = new Set(planned);
  let next = addMonths(present, 1);
  while (has.has(next)) next = addMonths(next, 1);
  return has.has(present) ? [next] : [present, next];
}
