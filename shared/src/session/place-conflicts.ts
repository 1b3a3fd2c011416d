import { toLocal } from '../time/zone';
import type { Conflict } from './conflict.contract';
import type { ConflictFacts } from './conflict-facts';
import { conflictOf, wallTimes } from './conflict-value';
import type { JudgedSitting } from './sitting';
import { expectedOf } from './trainees';

/** room-too-small, closed-day, outside-hours, day-off: where and on which day. */
export function placeConflicts(candidate: JudgedSitting, facts: ConflictFacts): Conflict[] {
  return [...tooSmall(candidate, facts), ...outsideHours(candidate, facts), ...dayOff(candidate, facts)];
}

function tooSmall(candidate: JudgedSitting, facts: ConflictFacts): Conflict[] {
  const { id, room } = candidate;
  const people = expectedOf(candidate, facts);
  return room && people > room.seats ? [conflictOf('room-too-small', id, room, { people, seats: room.seats })] : [];
}

/** A day with its end past midnight ends outside, whatever the hours. */
function outsideHours({ id, on, span }: JudgedSitting, { site }: ConflictFacts): Conflict[] {
  const { from, until, untilOn } = wallTimes(span, site.zone);
  const { opensLocally: opens, closesLocally: closes } = site;
  const isInside = untilOn === on && from >= opens && until <= closes;
  return isInside
    ? []
    : [conflictOf('outside-hours', id, site, { from, until: toLocal(span.until, site.zone).time, opens, closes })];
}

function dayOff({ id, on }: JudgedSitting, { site, calendar }: ConflictFacts): Conflict[] {
  if (calendar.isWorkingDay(on)) return [];
  const mark = calendar.markOn(on);
  const params = { on, name: mark?.name ?? '', nameEn: mark?.nameEn ?? mark?.name ?? '' };
  return [conflictOf(calendar.dayKind(on) === 'closed' ? 'closed-day' : 'day-off', id, site, params)];
}
