import { shiftsOf, whoIsOnPost } from '@fortnight/shared/person/on-post';
import { rosterBook, type RosterBook } from '@fortnight/shared/person/roster-book';
import type { DayView, ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { ShiftView } from '@fortnight/shared/site/shift-pattern.contract';
import { addDays, datesOfMonth, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { overlaps, spanOf, type TimeSpan } from '@fortnight/shared/time/time-span';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { DayKind } from '@fortnight/shared/time/day-mark';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';

/** A shift as the grid shows it: one character, and a step of the accent colour. */
export interface ShiftLook {
  readonly id: string;
  readonly name: string;
  readonly letter: string;
  /** 1 to 6, by its place in the team. */
  readonly tint: number;
  readonly times: string;
  readonly isOffered: boolean;
}

export interface GridDay {
  readonly on: DateText;
  readonly day: number;
  readonly kind: DayKind;
  /** Name of the holiday or of the make-up working day. */
  readonly mark: string;
  readonly isToday: boolean;
}

export interface GridCell {
  readonly on: DateText;
  /** Null is rest; undefined: nothing is known. */
  readonly shiftId: string | null | undefined;
  readonly look: ShiftLook | null;
  readonly fixed: DayView | null;
  /** Approved leave takes some of the shift. */
  readonly isOnLeave: boolean;
}

export interface GridRow {
  readonly employeeId: string;
  readonly name: string;
  readonly staffNumber: string;
  /** The group turned with on the last day of the month; empty for none. */
  readonly group: string;
  /** Of the team today, so that the row may be changed. */
  readonly isHere: boolean;
  readonly cells: readonly GridCell[];
}

export interface CoverRow {
  readonly look: ShiftLook;
  readonly minimum: number;
  readonly cells: readonly { readonly on: DateText; readonly fewest: number; readonly missing: number }[];
}

export interface MonthGrid {
  readonly days: readonly GridDay[];
  readonly rows: readonly GridRow[];
  readonly covers: readonly CoverRow[];
  readonly looks: readonly ShiftLook[];
  /** Shifts of days that fall below their minimum. */
  readonly below: number;
}

/** The roster of one team as a table of a month. */
export function monthGrid(view: ShiftRosterView, today: DateText, language: Language): MonthGrid {
  const range = { fromOn: firstOfMonth(view.month), untilOn: addDays(lastOfMonth(view.month), 1) };
  const book = rosterBook(view, range);
  const calendar = workingCalendar(view);
  const looks = shiftLooks(view.shifts);
  const dates = datesOfMonth(view.month);
  const days = dates.map((on) => {
    const mark = calendar.markOn(on);
    const name = language === 'en' ? (mark?.nameEn ?? mark?.name) : mark?.name;
    return { on, day: Number(on.slice(8)), kind: calendar.dayKind(on), mark: name ?? '', isToday: on === today };
  });
  const covers = coversOf(view, book, looks, dates);
  const below = covers.reduce((sum, row) => sum + row.cells.filter(({ missing }) => missing > 0).length, 0);
  return { days, rows: rowsOf(view, book, looks, dates), covers, looks, below };
}

/** The first character where it tells the shifts apart, else their number; the tint follows their place. */
export function shiftLooks(shifts: readonly ShiftView[]): ShiftLook[] {
  const initial = (name: string): string => [...name][0] ?? '';
  const areApart = new Set(shifts.map(({ name }) => initial(name))).size === shifts.length;
  return shifts.map((shift, index) => ({
    id: shift.id,
    name: shift.name,
    letter: areApart ? initial(shift.name) : String(index + 1),
    tint: Math.min(6, index + 1),
    times: `${shift.startsLocally}–${shift.endsLocally}`,
    isOffered: shift.isActive,
  }));
}

function rowsOf(
  view: ShiftRosterView,
  { roster, dayOf }: RosterBook,
  looks: readonly ShiftLook[],
  dates: readonly DateText[],
): GridRow[] {
  const lookOf = new Map(looks.map((look) => [look.id, look]));
  const fixedOn = new Map(view.days.map((day) => [`${day.employeeId} ${day.on}`, day]));
  const groupOf = groupNames(view, dates.at(-1) ?? '');
  const teamId = view.teams[0]?.id;
  const leave = leaveSpans(view);
  const rows = view.people.map(({ employeeId, name, staffNumber, teamId: home }) => ({
    employeeId,
    name,
    staffNumber,
    group: groupOf.get(employeeId) ?? '',
    isHere: home === teamId,
    cells: shiftsOf(roster, employeeId, dates).map(({ on, span }) => {
      const { shiftId } = dayOf(employeeId, on);
      const fixed = fixedOn.get(`${employeeId} ${on}`) ?? null;
      const isOnLeave = span !== null && (leave.get(employeeId) ?? []).some((away) => overlaps(away, span));
      return { on, shiftId, look: shiftId ? (lookOf.get(shiftId) ?? null) : null, fixed, isOnLeave };
    }),
  }));
  const isShown = ({ isHere, cells }: GridRow): boolean => isHere || cells.some(({ shiftId }) => shiftId !== undefined);
  // Groups in the order of their pattern; people without one come last.
  const order = view.patterns.flatMap(({ groups }) => groups.map(({ name }) => name));
  const placeOf = ({ group }: GridRow): number => (group === '' ? order.length : order.indexOf(group));
  return rows.filter(isShown).sort((one, other) => placeOf(one) - placeOf(other));
}

function leaveSpans({ leave }: ShiftRosterView): Map<string, TimeSpan[]> {
  const found = new Map<string, TimeSpan[]>();
  for (const { employeeId, startsAt, endsAt } of leave) {
    found.set(employeeId, [...(found.get(employeeId) ?? []), spanOf(startsAt, endsAt)]);
  }
  return found;
}

function groupNames({ patterns, assignments }: ShiftRosterView, on: DateText): Map<string, string> {
  const names = new Map(patterns.flatMap(({ groups }) => groups.map((group) => [group.id, group.name])));
  const now = assignments.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn >= on));
  return new Map(now.map(({ employeeId, groupId }) => [employeeId, names.get(groupId) ?? '']));
}

function coversOf(
  view: ShiftRosterView,
  { roster }: RosterBook,
  looks: readonly ShiftLook[],
  dates: readonly DateText[],
): CoverRow[] {
  const found = new Map(
    whoIsOnPost(roster, view.teams[0]?.id ?? '', roster.span).map((cover) => [`${cover.shiftId} ${cover.on}`, cover]),
  );
  return view.shifts.flatMap((shift, index) => {
    const look = looks[index];
    if (!look || shift.minimumOnPost === 0 || !shift.isActive) return [];
    const minimum = shift.minimumOnPost;
    const cells = dates.map((on) => {
      const fewest = found.get(`${shift.id} ${on}`)?.fewest ?? 0;
      return { on, fewest, missing: Math.max(0, minimum - fewest) };
    });
    return [{ look, minimum, cells }];
  });
}
