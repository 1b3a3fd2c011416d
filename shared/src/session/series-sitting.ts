import { byText } from '../rule/by-text';
import { daysBetween, weekdayOf, type DateRange } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import type { SeriesLock } from './series.data';

/** Where, how long and by whom a sitting is held: what an edit of its series can change. */
export interface SeriesPart {
  readonly on: DateText;
  readonly startsLocally: TimeText;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
}

/** One sitting of a series. */
export interface SeriesSitting extends SeriesPart {
  readonly id: string;
  /** Its start when it was first drafted, in wall time: what it is known by, and what 'following' goes by. */
  readonly originalOn: DateText;
  readonly originalStartsLocally: TimeText;
  /** Where the series has it, edits of the series included. Present elsewhere: it was moved by itself. */
  readonly slotOn: DateText;
  readonly slotStartsLocally: TimeText;
  /** Why it cannot be touched; null where it can. */
  readonly lock: SeriesLock | null;
  /** The month of its plan: a sitting does not leave it. */
  readonly month: DateRange;
}

/** What is to become of the sitting that was picked; the others follow in the same way. Only the given parts change. */
export type SeriesChange = { readonly [Part in keyof SeriesPart]?: SeriesPart[Part] | undefined };

/** Whether a sitting lies elsewhere than its series has it. */
export function isMovedByItself(sitting: SeriesSitting): boolean {
  return sitting.on !== sitting.slotOn || sitting.startsLocally !== sitting.slotStartsLocally;
}

/**
 * The sittings that follow one of them: of several a period ('three times every two weeks') those of the same weekday,
 * unless all are asked for.
 */
export function strandOf<S extends SeriesSitting>(
  sittings: readonly S[],
  picked: SeriesSitting,
  { byWeekday, everyDay }: { readonly byWeekday: boolean; readonly everyDay: boolean },
): S[] {
  if (!byWeekday || everyDay) return [...sittings];
  return sittings.filter(({ slotOn }) => weekdayOf(slotOn) === weekdayOf(picked.slotOn));
}

/** How many days the series is shifted: from where it has the picked sitting, wherever that lies at present. */
export function shiftOf(picked: SeriesSitting, { on }: SeriesChange): number {
  return on === undefined ? 0 : daysBetween(picked.slotOn, on);
}

/** A sitting's parts with those that are given put in their place. */
export function withChange(sitting: SeriesPart, change: SeriesChange): SeriesPart {
  return {
    on: change.on ?? sitting.on,
    startsLocally: change.startsLocally ?? sitting.startsLocally,
    minutes: change.minutes ?? sitting.minutes,
    roomId: change.roomId === undefined ? sitting.roomId : change.roomId,
    instructorIds: change.instructorIds ?? sitting.instructorIds,
  };
}

export function isSamePart(one: SeriesPart, other: SeriesPart): boolean {
  return (
    one.on === other.on &&
    one.startsLocally === other.startsLocally &&
    one.minutes === other.minutes &&
    one.roomId === other.roomId &&
    one.instructorIds.join() === other.instructorIds.join()
  );
}

/** Order by original start: the order of a series, whatever has moved since. */
export function byOriginal(one: SeriesSitting, other: SeriesSitting): number {
  return (
    byText(one.originalOn, other.originalOn) ||
    byText(one.originalStartsLocally, other.originalStartsLocally) ||
    byText(one.id, other.id)
  );
}
