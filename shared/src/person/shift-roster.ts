import type { ShiftCycle, ShiftFact } from '../site/shift-pattern';
import type { DateText } from '../time/time-text';
import type { TimeSpan } from '../time/time-span';

/** A pattern with the groups that turn in it. */
export interface PatternFact extends ShiftCycle {
  readonly teamId: string;
  readonly groups: readonly { readonly id: string; readonly offset: number }[];
}

/** Somebody turns with a group, from the first day to the last one, both included; null: until further notice. */
export interface Assignment {
  readonly employeeId: string;
  readonly groupId: string;
  readonly fromOn: DateText;
  readonly untilOn: DateText | null;
}

/** A day that is fixed whatever the pattern says: another shift, or with null a rest day. */
export interface DayException {
  readonly employeeId: string;
  readonly on: DateText;
  readonly shiftId: string | null;
}

/** Approved leave, epoch milliseconds, half open. */
export interface LeaveSpan extends TimeSpan {
  readonly employeeId: string;
}

/** A training or anything else that takes somebody off post, epoch milliseconds, half open. */
export interface BusySpan extends TimeSpan {
  readonly employeeId: string;
}

/** Everything that decides who works when. Ids that are not among the people, shifts or groups are passed over. */
export interface RosterFacts {
  readonly zone: string;
  readonly shifts: readonly ShiftFact[];
  readonly patterns: readonly PatternFact[];
  readonly people: readonly string[];
  readonly assignments: readonly Assignment[];
  readonly exceptions: readonly DayException[];
  readonly leave: readonly LeaveSpan[];
  readonly busy?: readonly BusySpan[];
}

/** A day on which somebody has no shift. */
export const restDay = -1;
/** A day that no pattern and no exception says anything about. */
export const unknownDay = -2;

/**
 * A roster in arrays of numbers: made once for a range of days, then asked thousands of times. People, shifts and days
 * are numbered from 0; a slot is one shift on one day.
 */
export interface Roster {
  /** Number of the first day asked for, and how many days there are, with the margin on both sides. */
  readonly firstDay: number;
  readonly days: number;
  /** What may be asked: outside of it the roster does not know. */
  readonly span: TimeSpan;
  /** 00:00 of each day at the site, and of the day after the last. */
  readonly dayStarts: Float64Array;
  readonly shifts: readonly ShiftFact[];
  readonly shiftsOfTeam: ReadonlyMap<string, readonly number[]>;
  readonly people: readonly string[];
  readonly personNumbers: ReadonlyMap<string, number>;
  /** Person by person and day by day: the shift's number, `restDay` or `unknownDay`. */
  readonly grid: Int16Array;
  /** Slot by slot (shift number × days + day): when it begins and ends. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Who has the shift of a slot: `members` from `memberFrom[slot]` to `memberFrom[slot + 1]`. */
  readonly memberFrom: Int32Array;
  readonly members: Int32Array;
  /** Whether anybody of the slot is away while it runs. */
  readonly isThinned: Uint8Array;
  /** Leave and trainings of a person, from `awayFrom[person]` to `awayFrom[person + 1]`, by their beginning. */
  readonly awayFrom: Int32Array;
  readonly away: readonly Away[];
}

/** A stretch for which somebody is off post. */
export interface Away extends TimeSpan {
  readonly kind: 'leave' | 'busy';
}
