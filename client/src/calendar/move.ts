import type { SessionView } from '@fortnight/shared/session/session.contract';
import { addDays } from '@fortnight/shared/time/days';
import { toInstantText } from '@fortnight/shared/time/instant';
import type { DateText, TimeText } from '@fortnight/shared/time/time-text';
import { minutesOfDay, timeOfDay, toEpochMs } from '@fortnight/shared/time/zone';

/** A date and a wall time at the site. */
export interface Slot {
  readonly on: DateText;
  readonly startsLocally: TimeText;
}

/** A slot and how long. */
export interface Place extends Slot {
  readonly minutes: number;
}

/** What a move changes; the rest stays. */
export type PlaceChange = Partial<Place>;

/** Moves and lengths go by a quarter of an hour. */
export const step = 15;

/** The slot that the grid names by `2026-12-18T16:00:00+08:00`, whose date and time are the site's; null for a whole day. */
export function slotOf(startText: string): Slot | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(startText);
  return parts?.[1] && parts[2] ? { on: parts[1], startsLocally: parts[2] } : null;
}

/** Minutes from one moment to another, whatever the clocks on the wall do in between. */
export function minutesBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / 60_000);
}

/** What a drop or a resize changes of a session; null when it lies where it lay. */
export function changeOf(session: SessionView, place: Place): PlaceChange | null {
  const change: PlaceChange = {
    ...(place.on === session.on ? {} : { on: place.on }),
    ...(place.startsLocally === session.startsLocally ? {} : { startsLocally: place.startsLocally }),
    ...(place.minutes === session.minutes ? {} : { minutes: place.minutes }),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** The session as it would be at another place, instants included (wall time and zone are the truth). */
export function placedAt(session: SessionView, place: Partial<Place>): SessionView {
  const on = place.on ?? session.on;
  const startsLocally = place.startsLocally ?? session.startsLocally;
  const minutes = place.minutes ?? session.minutes;
  const startsAt = toEpochMs(on, startsLocally, session.zone);
  return {
    ...session,
    on,
    startsLocally,
    minutes,
    startsAt: toInstantText(startsAt),
    endsAt: toInstantText(startsAt + minutes * 60_000),
  };
}

/** A step of the keyboard. Steps in time stay within the day: before 00:00 and after 24:00 nothing begins or ends. */
export function stepped(place: Place, by: { readonly days?: number; readonly minutes?: number }): Place {
  const latest = Math.max(0, Math.floor((1440 - place.minutes) / step) * step);
  const start = minutesOfDay(place.startsLocally) + (by.minutes ?? 0);
  return {
    ...place,
    on: addDays(place.on, by.days ?? 0),
    startsLocally: timeOfDay(Math.min(Math.max(0, start), Math.min(latest, 1439))),
  };
}
