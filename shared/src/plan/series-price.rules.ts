import { byText } from '../rule/by-text';
import type { SeriesPart } from '../session/series-sitting';
import type { TeamView } from '../site/site.contract';
import { countSittings, type TeamSitting } from '../template/counted-sittings';
import { placedIn, windowAt } from '../template/promise.rules';
import type { Promised } from '../template/template.contract';
import type { DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
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

/** A period of a promise and how many sittings it has that count. */
export interface Short extends DateRange {
  readonly needed: number;
  readonly placed: number;
}

/** By what sittings count. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  readonly anchorMonday: DateText;
  /** The date at the site: what lies before it counts once it is held. */
  readonly today: DateText;
}

/** Where an edit puts sittings, by their ids; null where it has no place for one. */
export type NewPlaces = ReadonlyMap<string, Pick<SeriesPart, 'on' | 'startsLocally' | 'minutes'> | null>;

/**
 * Periods in which a promise has fewer sittings that count than before, in order, as it stands for the team that then
 * has least. `teams`: of each team all sittings that the promise looks at, the edited ones among them.
 */
export function shortPeriods(
  promise: Promised,
  teams: readonly (readonly TeamSitting[])[],
  places: NewPlaces,
  counting: Counting,
): Short[] {
  const shorts = teams.flatMap((sittings) => shortOf(promise, sittings, places, counting));
  const worst = new Map<DateText, Short>();
  for (const short of shorts) {
    const known = worst.get(short.fromOn);
    if (!known || short.placed < known.placed) worst.set(short.fromOn, short);
  }
  return [...worst.values()].sort((one, other) => byText(one.fromOn, other.fromOn));
}

function shortOf(
  promise: Promised,
  sittings: readonly TeamSitting[],
  places: NewPlaces,
  { calendar, anchorMonday, today }: Counting,
): Short[] {
  const after = sittings.flatMap((sitting) => {
    const place = places.get(sitting.sessionId);
    return place === null ? [] : [{ ...sitting, ...place }];
  });
  const dates = (list: readonly TeamSitting[]): DateText[] =>
    countSittings(promise, list, calendar, today).counted.map(({ on }) => on);
  const [were, are] = [dates(sittings), dates(after)];
  const windows = new Map(were.map((on) => windowAt(promise.per, on, anchorMonday)).map((one) => [one.fromOn, one]));
  return [...windows.values()].flatMap((window) => {
    const placed = Math.min(promise.count, placedIn(window, are));
    const isShort = placed < Math.min(promise.count, placedIn(window, were));
    return isShort ? [{ ...window, needed: promise.count, placed }] : [];
  });
}
