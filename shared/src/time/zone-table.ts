import { dayNumberOf } from './civil';

/**
 * What the clock on the wall shows in a zone. Epoch and wall times are whole seconds; a wall time is the seconds that
 * UTC would count if its clock showed it.
 */
export interface ZoneTable {
  /**
   * The epoch time of a wall time. One that the clock skips is moved forward by the length of the gap; of one that
   * comes twice the first is taken (RFC 5545 3.3.5).
   */
  epochOf(wall: number): number;
  wallOf(epoch: number): number;
}

/** A stretch of time with one offset, as long as neither of its ends is reached: epoch `until`, and the wall's. */
interface Stretch {
  readonly until: number;
  readonly wallUntil: number;
  readonly offset: number;
}

const day = 86_400;
/** Zones are learnt by the year, so that a date in the year 9000 does not cost all the years before it. */
const block = 366 * day;
/** More than any offset, and than Samoa's day that never was: what a block must know beyond its ends. */
const margin = 2 * day;
/** No zone changes its offset and back again within this: Recife's summer of 2000 was over after a week less an hour. */
const probe = 3 * day;
/** Past the last change that any zone has announced; from here on all repeat themselves with the calendar. */
const settled = dayNumberOf(2400, 1, 1) * day;
/** What then still changes does so twice a year. */
const settledProbe = 28 * day;
const calendarCycle = 146_097 * day;
/** Intl names earlier years by an era. */
const earliest = dayNumberOf(1, 1, 2) * day;

const tables = new Map<string, ZoneTable | null>();
const mostTables = 1000;
const mostBlocks = 2000;

/** The table of an IANA zone that this runtime knows, made once; null for any other text. */
export function zoneTable(zone: string): ZoneTable | null {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  if (tables.size >= mostTables) tables.clear();
  const format = formatOf(zone);
  const made = format === null ? null : tableOf(format);
  tables.set(zone, made);
  return made;
}

function tableOf(format: Intl.DateTimeFormat): ZoneTable {
  const blocks = new Map<number, readonly Stretch[]>();
  let lastIndex = Number.NaN;
  let last: readonly Stretch[] = [];
  const stretchesAt = (time: number): readonly Stretch[] => {
    const index = Math.floor(time / block);
    if (index === lastIndex) return last;
    last = blocks.get(index) ?? learn(format, index);
    lastIndex = index;
    if (blocks.size >= mostBlocks) blocks.clear();
    blocks.set(index, last);
    return last;
  };
  return {
    epochOf: (wall) => {
      const like = alike(wall);
      const stretches = stretchesAt(like);
      let at = 0;
      while (like >= (stretches[at]?.wallUntil ?? Infinity)) at += 1;
      return wall - (stretches[at]?.offset ?? 0);
    },
    wallOf: (epoch) => {
      const like = alike(epoch);
      const stretches = stretchesAt(like);
      let at = 0;
      while (like >= (stretches[at]?.until ?? Infinity)) at += 1;
      return epoch + (stretches[at]?.offset ?? 0);
    },
  };
}

/** The time with the same offset that is learnt for it: the far future has that of four hundred years earlier. */
function alike(time: number): number {
  return time < settled ? time : settled + ((time - settled) % calendarCycle);
}

function learn(format: Intl.DateTimeFormat, index: number): Stretch[] {
  const end = (index + 1) * block + margin;
  const found: Stretch[] = [];
  let from = index * block - margin;
  let offset = offsetAt(format, from);
  while (from < end) {
    const next = Math.min(from + (from < settled ? probe : settledProbe), end);
    const other = offsetAt(format, next);
    if (other !== offset) {
      const until = changeBetween(format, from, next, offset);
      // A skipped wall time lies between the two ends, and is read with the offset before the gap: moved forward.
      found.push({ until, wallUntil: until + Math.max(offset, offsetAt(format, until)), offset });
      offset = offsetAt(format, until);
      from = until;
    } else from = next;
  }
  return [...found, { until: Infinity, wallUntil: Infinity, offset }];
}

/** The first second after `from`, up to `until`, at which the offset is no longer the one given. */
function changeBetween(format: Intl.DateTimeFormat, from: number, until: number, offset: number): number {
  let [before, after] = [from, until];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(format, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

function offsetAt(format: Intl.DateTimeFormat, epoch: number): number {
  const at = Math.max(epoch, earliest);
  const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)/.exec(format.format(at * 1000)) ?? [];
  const [month = 0, dayOfMonth = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.slice(1).map(Number);
  return dayNumberOf(year, month, dayOfMonth) * day + hour * 3600 + minute * 60 + second - at;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  // Offsets such as +08:00 are no zones: they know no daylight saving.
  if (!/^[A-Za-z]/.test(zone)) return null;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
