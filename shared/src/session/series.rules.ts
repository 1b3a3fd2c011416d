import { takesPlaceOn, type DatedTemplate, type DatingSite } from '../template/rule-dates';
import { addDays, isWithin, type DateRange } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import {
  byOriginal,
  isMovedByItself,
  isSamePart,
  shiftOf,
  withChange,
  type SeriesChange,
  type SeriesPart,
  type SeriesSitting,
} from './series-sitting';
import type { SeriesKeptReason, SeriesLock, SeriesLostReason, SeriesMovedReason, SeriesScope } from './series.data';

export interface SeriesEdit {
  readonly pickedId: string;
  readonly scope: SeriesScope;
  readonly change: SeriesChange;
  /** Whether sittings that were moved by themselves go along. Otherwise they keep their time. */
  readonly includeMoved: boolean;
}

/** What the outcome depends on beside the sittings. */
export interface SeriesFacts<C> {
  readonly site: DatingSite;
  readonly template: DatedTemplate;
  /** Days taken by sittings of the same template and teams that do not belong to the series. */
  readonly takenOn: readonly DateText[];
  /** The hard clash that a sitting would bring at a place, sittings of these ids left out of account; or null. */
  clashAt(sitting: SeriesSitting, part: SeriesPart, without: ReadonlySet<string>): C | null;
}

interface Slot {
  readonly slotOn: DateText;
  readonly slotStartsLocally: TimeText;
}

/** What becomes of one sitting. `slot`: where the series has it from then on. */
export type SeriesFate<S, C> = { readonly sitting: S } & (
  | { readonly result: 'locked'; readonly reason: SeriesLock }
  | { readonly result: 'kept'; readonly reason: SeriesKeptReason; readonly slot: Slot; readonly clash: C | null }
  | {
      readonly result: 'moved';
      readonly reason: SeriesMovedReason;
      readonly to: SeriesPart;
      readonly slot: Slot;
      /** The day off that it steps aside from; null where it need not. */
      readonly dayOff: DateText | null;
    }
  | { readonly result: 'lost'; readonly reason: SeriesLostReason; readonly wantedOn: DateText }
);

/** Where a sitting is to go, before anybody asked whether it can. */
interface Wish<S> {
  readonly sitting: S;
  readonly result: 'wanted';
  readonly to: SeriesPart;
  readonly slot: Slot;
  readonly reason: SeriesMovedReason;
  readonly dayOff: DateText | null;
}

/**
 * What an edit of a series does to each of its sittings, in order of their original starts. Held, binding and cancelled
 * ones are locked; those outside the scope stay; those moved by themselves keep their time, unless included; who would
 * clash stays where it is; who has no place is lost. Asked twice, the second time nothing changes that did not clash.
 */
export function seriesEdit<S extends SeriesSitting, C>(
  sittings: readonly S[],
  edit: SeriesEdit,
  facts: SeriesFacts<C>,
): SeriesFate<S, C>[] {
  const ordered = [...sittings].sort(byOriginal);
  // Nothing follows a sitting that cannot be touched itself.
  const picked = ordered.find(({ id, lock }) => id === edit.pickedId && lock === null);
  const fates = new Map<string, SeriesFate<S, C>>();
  const wishes: Wish<S>[] = [];
  for (const sitting of ordered) {
    const first = firstLook(sitting, picked, edit, facts);
    if (first.result === 'wanted') wishes.push(first);
    else fates.set(sitting.id, first);
  }
  const free = keepClashing(wishes, fates, facts);
  const others = ordered.filter(({ id }) => fates.get(id)?.result !== 'lost');
  for (const fate of takeDays(free, others, edit.pickedId, facts)) fates.set(fate.sitting.id, fate);
  return ordered.flatMap(({ id }) => fates.get(id) ?? []);
}

/** How many sittings are kept, moved and lost; the locked ones are kept. */
export function countFates(fates: readonly { readonly result: SeriesFate<unknown, unknown>['result'] }[]): {
  kept: number;
  moved: number;
  lost: number;
} {
  const count = (...results: string[]): number => fates.filter(({ result }) => results.includes(result)).length;
  return { kept: count('kept', 'locked'), moved: count('moved'), lost: count('lost') };
}

function firstLook<S extends SeriesSitting, C>(
  sitting: S,
  picked: SeriesSitting | undefined,
  edit: SeriesEdit,
  facts: SeriesFacts<C>,
): SeriesFate<S, C> | Wish<S> {
  if (sitting.lock) return { sitting, result: 'locked', reason: sitting.lock };
  if (sitting.id === picked?.id) return wishOfPicked(sitting, edit);
  if (!picked || edit.scope === 'this') return stay(sitting, 'not-meant');
  if (edit.scope === 'following' && byOriginal(sitting, picked) < 0) return stay(sitting, 'before');
  const wish = wishOf(sitting, picked, edit, facts);
  if (wish.result !== 'wanted' || !isSamePart(sitting, wish.to)) return wish;
  const isByHand = isMovedByItself(sitting) && !edit.includeMoved;
  return { sitting, result: 'kept', reason: isByHand ? 'by-hand' : 'unchanged', slot: wish.slot, clash: null };
}

/** It goes exactly where it was put, be it a day off. The series follows, unless it alone is meant. */
function wishOfPicked<S extends SeriesSitting, C>(
  sitting: S,
  { change, scope }: SeriesEdit,
): SeriesFate<S, C> | Wish<S> {
  const to = withChange(sitting, change);
  const { slotOn, slotStartsLocally } = slotOf(sitting);
  const moved = { slotOn: change.on ?? slotOn, slotStartsLocally: change.startsLocally ?? slotStartsLocally };
  const slot = scope === 'this' ? { slotOn, slotStartsLocally } : moved;
  if (isSamePart(sitting, to)) return { sitting, result: 'kept', reason: 'unchanged', slot, clash: null };
  return { sitting, result: 'wanted', to, slot, reason: 'picked', dayOff: null };
}

function wishOf<S extends SeriesSitting, C>(
  sitting: S,
  picked: SeriesSitting,
  { change, includeMoved }: SeriesEdit,
  facts: SeriesFacts<C>,
): SeriesFate<S, C> | Wish<S> {
  const days = shiftOf(picked, change);
  const { on: _, startsLocally, ...rest } = change;
  const isRetimed = days !== 0 || startsLocally !== undefined;
  const byHand = isMovedByItself(sitting) && !includeMoved;
  const wantedOn = addDays(sitting.slotOn, days);
  const day = wantedOn === sitting.on ? { on: wantedOn } : dayFor(wantedOn, sitting.month, facts);
  const slot = isRetimed
    ? { slotOn: day.on ?? wantedOn, slotStartsLocally: startsLocally ?? sitting.slotStartsLocally }
    : slotOf(sitting);
  if (!isRetimed || byHand) {
    const reason = byHand && isRetimed ? 'time-by-hand' : 'series';
    return { sitting, result: 'wanted', to: withChange(sitting, rest), slot, reason, dayOff: null };
  }
  if (day.on === undefined) return { sitting, result: 'lost', reason: day.none, wantedOn };
  const to = withChange(sitting, { ...rest, on: day.on, startsLocally: slot.slotStartsLocally });
  return { sitting, result: 'wanted', to, slot, reason: 'series', dayOff: day.on === wantedOn ? null : wantedOn };
}

type Day =
  | { readonly on: DateText; readonly none?: never }
  | { readonly none: 'outside-month' | 'day-off'; readonly on?: never };

/** The day itself, the one that the template steps aside to, or why there is none. */
function dayFor<C>(wantedOn: DateText, month: DateRange, { template, site }: SeriesFacts<C>): Day {
  if (!isWithin(wantedOn, month)) return { none: 'outside-month' };
  const on = takesPlaceOn(template, wantedOn, site);
  return on === null ? { none: 'day-off' } : { on };
}

/**
 * Keeps those where they are that would clash, and asks the others again: who was to make room may stay after all.
 * @returns the wishes that can come true.
 */
function keepClashing<S extends SeriesSitting, C>(
  wishes: readonly Wish<S>[],
  fates: Map<string, SeriesFate<S, C>>,
  facts: SeriesFacts<C>,
): Wish<S>[] {
  let free = [...wishes];
  for (let before = -1; before !== free.length;) {
    before = free.length;
    const movers = new Set(free.map(({ sitting }) => sitting.id));
    free = free.filter(({ sitting, to, slot }) => {
      const clash = facts.clashAt(sitting, to, movers);
      if (clash !== null) fates.set(sitting.id, { sitting, result: 'kept', reason: 'clash', slot, clash });
      return clash === null;
    });
  }
  return free;
}

/** No two sittings of a series lie on one day (domain.md, cadence): the picked one comes first, then the earlier. */
function takeDays<S extends SeriesSitting, C>(
  wishes: readonly Wish<S>[],
  all: readonly S[],
  pickedId: string,
  facts: SeriesFacts<C>,
): SeriesFate<S, C>[] {
  const leaving = new Set(wishes.filter(({ sitting, to }) => to.on !== sitting.on).map(({ sitting }) => sitting.id));
  const staying = all.filter(({ id, lock }) => !leaving.has(id) && lock !== 'cancelled');
  const taken = new Set([...facts.takenOn, ...staying.map(({ on }) => on)]);
  const isFirst = ({ sitting }: Wish<S>): number => (sitting.id === pickedId ? 0 : 1);
  const inTurn = [...wishes].sort((one, other) => isFirst(one) - isFirst(other));
  return inTurn.map((wish) => {
    const { sitting, to } = wish;
    const isTaken = leaving.has(sitting.id) && sitting.id !== pickedId && taken.has(to.on);
    if (isTaken) return { sitting, result: 'lost', reason: 'same-day', wantedOn: to.on };
    taken.add(to.on);
    return { ...wish, result: 'moved' };
  });
}

function stay<S extends SeriesSitting, C>(sitting: S, reason: SeriesKeptReason): SeriesFate<S, C> {
  return { sitting, result: 'kept', reason, slot: slotOf(sitting), clash: null };
}

function slotOf({ slotOn, slotStartsLocally }: SeriesSitting): Slot {
  return { slotOn, slotStartsLocally };
}
