import type { DateText } from '@fortnight/shared/time/time-text';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ServerClock } from './server-clock';

/** Today's date at a site, by the server's clock. In a `computed` it follows midnight. */
export function todayAt(clock: ServerClock, zone: string): DateText {
  return dateAt(clock.nowMs(), zone);
}
