import type { Figures } from '../policy/policy';
import { addDays } from '../time/days';
import { epochMsOf, toInstantText } from '../time/instant';
import type { InstantText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { dateAt, toInstant } from '../time/zone';
import type { Placing } from './placing.contract';
import type { ChangeEffect } from './session-change.contract';

type ChangeFigures = Pick<Figures, 'change-decision-working-days' | 'change-tolerance-minutes' | 'urgent-change-hours'>;
type Held = Pick<Placing, 'on' | 'startsAt' | 'endsAt'> & { readonly instructors: readonly { readonly id: string }[] };

const hour = 3_600_000;
const minute = 60_000;

/**
 * R5: close to the start a change takes effect at once and is ratified afterwards. Before that, another room or a small
 * shift on the same day with the same instructors is tolerated; everything else, cancelling too, is the manager's.
 */
export function effectOf(before: Held, after: Held | null, figures: ChangeFigures, at: InstantText): ChangeEffect {
  const isUrgent = epochMsOf(before.startsAt) - epochMsOf(at) <= figures['urgent-change-hours'] * hour;
  if (isUrgent) return 'to-ratify';
  return after !== null && isTolerated(before, after, figures['change-tolerance-minutes']) ? 'at-once' : 'pending';
}

function isTolerated(before: Held, after: Held, tolerance: number): boolean {
  const shifted = (one: InstantText, other: InstantText): number =>
    Math.abs(epochMsOf(one) - epochMsOf(other)) / minute;
  return (
    before.on === after.on &&
    shifted(before.startsAt, after.startsAt) <= tolerance &&
    shifted(before.endsAt, after.endsAt) <= tolerance &&
    before.instructors.map(({ id }) => id).join() === after.instructors.map(({ id }) => id).join()
  );
}

/** The first working days after the asking are for deciding, but never past the session's start. */
export function decideBy(
  effect: ChangeEffect,
  { startsAt }: Pick<Placing, 'startsAt'>,
  figures: ChangeFigures,
  { at, zone, calendar }: { readonly at: InstantText; readonly zone: string; readonly calendar: WorkingCalendar },
): InstantText | null {
  if (effect === 'at-once') return null;
  // R5: ratified within the same hours after the start as a change counts as urgent before it.
  if (effect === 'to-ratify') return toInstantText(epochMsOf(startsAt) + figures['urgent-change-hours'] * hour);
  const lastOn = calendar.nthWorkingDayAfter(dateAt(at, zone), figures['change-decision-working-days']);
  const midnight = toInstant(addDays(lastOn, 1), '00:00', zone);
  return midnight < startsAt ? midnight : startsAt;
}
