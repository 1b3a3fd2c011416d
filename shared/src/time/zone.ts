import { dateOf, dayNumber } from './days';
import { epochMsOf, toInstantText } from './instant';
import type { DateText, InstantText, TimeText } from './time-text';
import { type ZoneTable, zoneTable } from './zone-table';

const second = 1000;
const minute = 60 * second;
const day = 1440 * minute;

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
  return tableOf(zone).epochOf(wall / second) * second;
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
  return tableOf(zone).wallOf(Math.floor(epochMs / second)) * second;
}

function tableOf(zone: string): ZoneTable {
  const table = zoneTable(zone);
  if (table === null) throw new RangeError(`no such zone: ${zone}`);
  return table;
}
