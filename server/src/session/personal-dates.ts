import { addDays, type DateRange } from '@fortnight/shared/time/days';
import type { InstantText } from '@fortnight/shared/time/time-text';

/** In days: a quarter back, and ahead past the end of any plan. So wide that a site's date beside UTC's is no matter. */
const reach = { back: 92, ahead: 400 } as const;

/** The dates whose sessions a person's own calendar and page of training hold. */
export function personalDates(now: InstantText): DateRange {
  const today = now.slice(0, 10);
  return { fromOn: addDays(today, -reach.back), untilOn: addDays(today, reach.ahead) };
}
