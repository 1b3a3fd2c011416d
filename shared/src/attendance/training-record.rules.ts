import { classHoursOfAll } from '../policy/class-hours';
import { byText } from '../rule/by-text';
import { monthOf } from '../time/days';
import type { InstantText, MonthText } from '../time/time-text';
import type { AttendanceStatus } from './attendance.contract';
import { attendedStatuses } from './attendance.rules';
import type { RecordedSitting } from './training-record.contract';

/** A person's training in figures. A sitting counts once its roll call is closed. */
export interface RecordFigures {
  readonly expected: number;
  readonly attended: number;
  /** Of the sittings attended. */
  readonly classHours: number;
  /** Late, or gone early. */
  readonly partly: number;
  readonly excused: number;
  readonly absent: number;
}

/** One programme in one month. `open` sittings are still ahead, or their roll call is not closed. */
export interface CoverageCell {
  readonly month: MonthText;
  readonly attended: number;
  readonly expected: number;
  readonly open: number;
}

/** A programme over the year: only the months in which it has sittings. */
export interface CoverageRow {
  readonly programme: RecordedSitting['session'];
  readonly cells: readonly CoverageCell[];
  readonly attended: number;
  readonly expected: number;
}

export function figuresOf(sittings: readonly RecordedSitting[]): RecordFigures {
  const closed = sittings.filter(({ status }) => status !== null);
  const count = (...statuses: readonly AttendanceStatus[]): number =>
    closed.filter(({ status }) => status !== null && statuses.includes(status)).length;
  return {
    expected: closed.length,
    attended: count(...attendedStatuses),
    classHours: classHoursOfAll(closed.filter(hasAttended).map(({ session }) => session)),
    partly: count('late', 'left-early'),
    excused: count('excused'),
    absent: count('absent'),
  };
}

/** What was attended of what was due, by programme in the order of the regulation, and by month. */
export function coverageOf(sittings: readonly RecordedSitting[]): CoverageRow[] {
  const programmes = groupedBy(sittings, ({ session }) => session.programmeCode);
  return programmes
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([, ofProgramme]) => {
      const programme = ofProgramme[0]?.session;
      return programme ? [{ programme, cells: cellsOf(ofProgramme), ...ratioOf(ofProgramme) }] : [];
    });
}

/** Sittings that are still ahead, the next first; and those that are over, the latest first. */
export function splitAt(
  sittings: readonly RecordedSitting[],
  at: InstantText,
): { readonly ahead: RecordedSitting[]; readonly past: RecordedSitting[] } {
  return {
    ahead: sittings.filter(({ session }) => session.endsAt > at),
    past: sittings.filter(({ session }) => session.endsAt <= at).reverse(),
  };
}

function cellsOf(sittings: readonly RecordedSitting[]): CoverageCell[] {
  return groupedBy(sittings, ({ session }) => monthOf(session.on))
    .map(([month, ofMonth]) => ({
      month,
      ...ratioOf(ofMonth),
      open: ofMonth.filter(({ status }) => status === null).length,
    }))
    .sort((one, other) => byText(one.month, other.month));
}

function ratioOf(sittings: readonly RecordedSitting[]): { attended: number; expected: number } {
  return { attended: sittings.filter(hasAttended).length, expected: sittings.length };
}

function hasAttended({ status }: RecordedSitting): boolean {
  return status !== null && attendedStatuses.includes(status);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}
