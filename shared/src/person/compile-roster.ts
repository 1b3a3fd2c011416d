import { endsNextDay, type ShiftFact, shiftOnDay } from '../site/shift-pattern';
import { dateOf, dayNumber, type DateRange } from '../time/days';
import type { WorkingCalendar } from '../time/working-calendar';
import { toEpochMs } from '../time/zone';
import { type Away, restDay, type Roster, type RosterFacts, unknownDay } from './shift-roster';

/** Days known before and after the range: a night shift of the day before, and the rest that follows it. */
const margin = 2;
const noStarts = { starts: new Float64Array(0), ends: new Float64Array(0) };

/**
 * Puts a roster into arrays for a range of days, both included.
 * @throws RangeError for a zone or a date that does not exist.
 */
export function compileRoster(
  facts: RosterFacts,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
  range: DateRange,
): Roster {
  const firstDay = dayNumber(range.fromOn) - margin;
  const days = Math.max(0, dayNumber(range.untilOn) + margin + 1 - firstDay);
  const dayStarts = startsOfDays(firstDay, days, facts.zone);
  const personNumbers = new Map(facts.people.map((employeeId, index) => [employeeId, index]));
  const shiftNumbers = new Map(facts.shifts.map((shift, index) => [shift.id, index]));
  const grid = gridOf(facts, calendar, { firstDay, days, personNumbers, shiftNumbers });
  const { starts, ends } = days === 0 ? noStarts : timesOf(facts.shifts, firstDay, days, facts.zone);
  const lists = membersOf(grid, facts.people.length, facts.shifts.length, days);
  const absences = absencesOf(facts, personNumbers);
  const roster = {
    firstDay,
    days,
    span: { from: dayStarts[margin] ?? 0, until: dayStarts[Math.max(0, days - margin)] ?? 0 },
    dayStarts,
    shifts: facts.shifts,
    shiftsOfTeam: numbersByTeam(facts.shifts),
    people: facts.people,
    personNumbers,
    grid,
    starts,
    ends,
    ...lists,
    isThinned: new Uint8Array(starts.length),
    ...absences,
  };
  noteThinned(roster);
  return roster;
}

/** 00:00 of each day, and of the one after the last. */
function startsOfDays(firstDay: number, days: number, zone: string): Float64Array {
  return Float64Array.from({ length: days + 1 }, (_, index) => toEpochMs(dateOf(firstDay + index), '00:00', zone));
}

function numbersByTeam(shifts: readonly ShiftFact[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  shifts.forEach((shift, index) => found.set(shift.teamId, [...(found.get(shift.teamId) ?? []), index]));
  return found;
}

interface Numbers {
  readonly firstDay: number;
  readonly days: number;
  readonly personNumbers: ReadonlyMap<string, number>;
  readonly shiftNumbers: ReadonlyMap<string, number>;
}

function gridOf(facts: RosterFacts, calendar: Pick<WorkingCalendar, 'isWorkingDay'>, numbers: Numbers): Int16Array {
  const { firstDay, days, personNumbers, shiftNumbers } = numbers;
  const grid = new Int16Array(facts.people.length * days).fill(unknownDay);
  const rows = rowsOfGroups(facts, calendar, numbers);
  for (const { employeeId, groupId, fromOn, untilOn } of facts.assignments) {
    const person = personNumbers.get(employeeId);
    const row = rows.get(groupId);
    if (person === undefined || !row) continue;
    const from = Math.max(0, dayNumber(fromOn) - firstDay);
    const until = untilOn === null ? days : Math.min(days, dayNumber(untilOn) - firstDay + 1);
    if (from < until) grid.set(row.subarray(from, until), person * days + from);
  }
  for (const { employeeId, on, shiftId } of facts.exceptions) {
    const person = personNumbers.get(employeeId);
    const day = dayNumber(on) - firstDay;
    const shift = shiftId === null ? restDay : shiftNumbers.get(shiftId);
    if (person !== undefined && shift !== undefined && day >= 0 && day < days) grid[person * days + day] = shift;
  }
  return grid;
}

/** What each group does on each day: worked out once, however many people turn with it. */
function rowsOfGroups(
  { patterns }: RosterFacts,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
  { firstDay, days, shiftNumbers }: Numbers,
): Map<string, Int16Array> {
  const rows = new Map<string, Int16Array>();
  const dates = Array.from({ length: days }, (_, index) => dateOf(firstDay + index));
  for (const pattern of patterns) {
    for (const group of pattern.groups) {
      const numberOn = (on: string) => {
        const shiftId = shiftOnDay(pattern, group.offset, on, calendar);
        return shiftId === null ? restDay : (shiftNumbers.get(shiftId) ?? unknownDay);
      };
      rows.set(group.id, Int16Array.from(dates, numberOn));
    }
  }
  return rows;
}

/** When each shift begins and ends on each day; the site's clock decides, also where it jumps. */
function timesOf(
  shifts: readonly ShiftFact[],
  firstDay: number,
  days: number,
  zone: string,
): { starts: Float64Array; ends: Float64Array } {
  const starts = new Float64Array(shifts.length * days);
  const ends = new Float64Array(shifts.length * days);
  const dates = Array.from({ length: days + 1 }, (_, index) => dateOf(firstDay + index));
  shifts.forEach((shift, number) => {
    const over = endsNextDay(shift) ? 1 : 0;
    for (let day = 0; day < days; day += 1) {
      starts[number * days + day] = toEpochMs(dates[day] ?? '', shift.startsLocally, zone);
      ends[number * days + day] = toEpochMs(dates[day + over] ?? '', shift.endsLocally, zone);
    }
  });
  return { starts, ends };
}

/** People sorted by slot, by counting. */
function membersOf(
  grid: Int16Array,
  people: number,
  shifts: number,
  days: number,
): { memberFrom: Int32Array; members: Int32Array } {
  const memberFrom = new Int32Array(shifts * days + 1);
  const slotAt = (person: number, day: number) => {
    const shift = grid[person * days + day] ?? unknownDay;
    return shift < 0 ? -1 : shift * days + day;
  };
  const eachSlot = (take: (slot: number, person: number) => void) => {
    for (let person = 0; person < people; person += 1) {
      for (let day = 0; day < days; day += 1) {
        const slot = slotAt(person, day);
        if (slot >= 0) take(slot, person);
      }
    }
  };
  eachSlot((slot) => (memberFrom[slot + 1] = (memberFrom[slot + 1] ?? 0) + 1));
  for (let slot = 0; slot < shifts * days; slot += 1) {
    memberFrom[slot + 1] = (memberFrom[slot + 1] ?? 0) + (memberFrom[slot] ?? 0);
  }
  const next = memberFrom.slice();
  const members = new Int32Array(memberFrom[shifts * days] ?? 0);
  eachSlot((slot, person) => {
    const at = next[slot] ?? 0;
    members[at] = person;
    next[slot] = at + 1;
  });
  return { memberFrom, members };
}

function absencesOf(
  { leave, busy = [], people }: RosterFacts,
  personNumbers: ReadonlyMap<string, number>,
): { awayFrom: Int32Array; away: Away[] } {
  const found = [
    ...leave.map((span) => ({ person: personNumbers.get(span.employeeId) ?? -1, kind: 'leave' as const, span })),
    ...busy.map((span) => ({ person: personNumbers.get(span.employeeId) ?? -1, kind: 'busy' as const, span })),
  ].filter(({ person, span }) => person >= 0 && span.from < span.until);
  found.sort((one, other) => one.person - other.person || one.span.from - other.span.from);
  const awayFrom = new Int32Array(people.length + 1);
  for (const { person } of found) awayFrom[person + 1] = (awayFrom[person + 1] ?? 0) + 1;
  for (let person = 0; person < people.length; person += 1) {
    awayFrom[person + 1] = (awayFrom[person + 1] ?? 0) + (awayFrom[person] ?? 0);
  }
  return { awayFrom, away: found.map(({ kind, span: { from, until } }) => ({ kind, from, until })) };
}

/** Marks the slots in which somebody is missing: all others are answered by counting alone. */
function noteThinned(roster: Roster): void {
  const { days, grid, starts, ends, awayFrom, away, isThinned } = roster;
  for (let person = 0; person + 1 < awayFrom.length; person += 1) {
    const last = awayFrom[person + 1] ?? 0;
    for (let at = awayFrom[person] ?? 0; at < last; at += 1) {
      const { from = 0, until = 0 } = away[at] ?? {};
      for (let day = 0; day < days; day += 1) {
        const shift = grid[person * days + day] ?? unknownDay;
        const slot = shift * days + day;
        if (shift >= 0 && (starts[slot] ?? 0) < until && (ends[slot] ?? 0) > from) isThinned[slot] = 1;
      }
    }
  }
}
