import { Temporal } from 'temporal-polyfill';
import { dateOf, dayNumber } from './days';
import { epochMsOf, toInstantText } from './instant';
import type { DateText, InstantText, TimeText } from './time-text';

const minute = 60_000;
const day = 1440 * minute;

/** A stretch of time in which a zone keeps one offset: epoch milliseconds, half open. */
interface SteadyStretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** Zones change their offset twice a year at most, so that this stays small and answers without Temporal. */
const stretches = new Map<string, SteadyStretch[]>();

/**
 * The instant of a wall time at a site. A wall time that the clock skips moves forward by the gap; of one that comes
 * twice the first is taken (Temporal's 'compatible', RFC 5545 3.3.5).
 * @throws RangeError for a date or a zone that does not exist, or a time that is not HH:MM.
 */
export function toInstant(on: DateText, startsLocally: TimeText, zone: string): InstantText {
  return toInstantText(toEpochMs(on, startsLocally, zone));
}

/** As `toInstant`, in epoch milliseconds. */
export function toEpochMs(on: DateText, startsLocally: TimeText, zone: string): number {
  const wall = dayNumber(on) * day + minutesOfDay(startsLocally) * minute;
  // No offset reaches a day, so the instant lies between these two.
  const before = stretchAt(wall - day, zone);
  if (before === stretchAt(wall + day, zone)) return wall - before.offset;
  const local = Temporal.PlainDateTime.from(`${on}T${startsLocally}`);
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The date and wall time of an instant at a site; seconds are dropped. Takes a text or epoch milliseconds. */
export function toLocal(at: InstantText | number, zone: string): { on: DateText; time: TimeText } {
  const wall = wallOf(at, zone);
  const days = Math.floor(wall / day);
  return { on: dateOf(days), time: timeOfDay(Math.floor((wall - days * day) / minute)) };
}

/** The date of an instant at a site. */
export function dateAt(at: InstantText | number, zone: string): DateText {
  return dateOf(Math.floor(wallOf(at, zone) / day));
}

/**
 * Minutes since 00:00 of a wall time, 0 to 1439.
 * @throws RangeError unless it is HH:MM from 00:00 to 23:59.
 */
export function minutesOfDay(time: TimeText): number {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/**
 * The wall time of a number of minutes since 00:00.
 * @throws RangeError outside 0 to 1439.
 */
export function timeOfDay(minutes: number): TimeText {
  if (!(minutes >= 0 && minutes < 1440)) throw new RangeError(`no such minute of a day: ${minutes}`);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}

function wallOf(at: InstantText | number, zone: string): number {
  const epochMs = typeof at === 'number' ? at : epochMsOf(at);
  return epochMs + stretchAt(epochMs, zone).offset;
}

function stretchAt(epochMs: number, zone: string): SteadyStretch {
  const known = stretches.get(zone) ?? [];
  return known.find((stretch) => epochMs >= stretch.from && epochMs < stretch.until) ?? learn(epochMs, zone, known);
}

function learn(epochMs: number, zone: string, known: SteadyStretch[]): SteadyStretch {
  // One millisecond later, because 'previous' leaves out a transition at the very moment asked for.
  const later = Temporal.Instant.fromEpochMilliseconds(epochMs + 1).toZonedDateTimeISO(zone);
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const stretch: SteadyStretch = {
    from: later.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: at.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1_000_000,
  };
  stretches.set(zone, [...known, stretch]);
  return stretch;
}
