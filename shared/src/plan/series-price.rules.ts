import type { SeriesPart } from '../session/series-sitting';
import type { TeamView } from '../site/site.contract';
import { windowAt } from '../template/promise.rules';
import type { Promised } from '../template/template.contract';
import { isWithin, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import { minutesOfDay } from '../time/zone';

type Shifts = Pick<TeamView, 'shifts' | 'headcount'>;
type Timed = Pick<SeriesPart, 'startsLocally' | 'minutes'>;

/** People who would have to change shifts: of the teams none of whose shifts covers a new time, though one did the old. */
export function shiftChanges(
  teams: readonly Shifts[],
  moves: readonly { readonly from: Timed; readonly to: Timed }[],
): number {
  const isTorn = (team: Shifts): boolean =>
    moves.some(({ from, to }) => isCovered(team.shifts, from) && !isCovered(team.shifts, to));
  return teams.filter(isTorn).reduce((sum, { headcount }) => sum + headcount, 0);
}

function isCovered(shifts: Shifts['shifts'], { startsLocally, minutes }: Timed): boolean {
  const from = minutesOfDay(startsLocally);
  return shifts.some((shift) => {
    const start = minutesOfDay(shift.startsLocally);
    const length = (minutesOfDay(shift.endsLocally) - start + 1440) % 1440 || 1440;
    // A night shift goes on after midnight: the hour of the next morning belongs to it as well.
    return [from, from + 1440].some((at) => at >= start && at + minutes <= start + length);
  });
}

/** A period of a promise and how many days of it have a sitting. */
export interface Short extends DateRange {
  readonly needed: number;
  readonly placed: number;
}

/**
 * Periods in which a promise lacks more than before, in order. `before` and `after`: every date of the template and
 * team. Two sittings on one day count once.
 */
export function shortPeriods(
  promise: Pick<Promised, 'count' | 'per'>,
  anchorMonday: DateText,
  before: readonly DateText[],
  after: readonly DateText[],
): Short[] {
  const windows = new Map<DateText, DateRange>();
  for (const on of [...before, ...after].sort()) {
    const window = windowAt(promise.per, on, anchorMonday);
    windows.set(window.fromOn, window);
  }
  const placed = (dates: readonly DateText[], window: DateRange): number =>
    Math.min(promise.count, new Set(dates.filter((on) => isWithin(on, window))).size);
  return [...windows.values()]
    .filter((window) => placed(after, window) < placed(before, window))
    .map((window) => ({ ...window, needed: promise.count, placed: placed(after, window) }));
}
