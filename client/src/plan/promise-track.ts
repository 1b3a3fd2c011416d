import type { PromiseRow, PromisesView } from '@fortnight/shared/plan/promises.contract';
import type { PromiseState, PromiseWindow } from '@fortnight/shared/template/promise.contract';
import { addDays, addMonths, dayNumber, firstOfMonth, monthOf } from '@fortnight/shared/time/days';
import type { DateText, MonthText } from '@fortnight/shared/time/time-text';

/** A stretch of the time shown, in percent of its width. */
export interface Stretch {
  readonly start: number;
  readonly width: number;
}

export interface TrackWindow extends Stretch {
  readonly window: PromiseWindow;
  /** Names row and period in one text, for the address. */
  readonly key: string;
}

export interface Track {
  readonly row: PromiseRow;
  readonly windows: readonly TrackWindow[];
}

type Range = Pick<PromisesView, 'fromOn' | 'untilOn'>;

/** Rows with their periods laid out over the time shown; with `onlyUnkept` those that have something to mend. */
export function tracksOf(view: PromisesView, onlyUnkept: boolean): Track[] {
  const tracks = view.rows.map((row) => ({
    row,
    windows: row.windows.map((window) => ({ window, key: windowKey(row, window), ...stretchOf(window, view) })),
  }));
  return tracks.filter(({ windows }) => !onlyUnkept || windows.some(({ window }) => isUnkept(window.state)));
}

export function isUnkept(state: PromiseState): boolean {
  return state === 'at-risk' || state === 'broken';
}

const severity: Readonly<Record<PromiseState, number>> = { kept: 0, 'not-asked': 0, open: 1, 'at-risk': 2, broken: 3 };

/** The period that stands worst, the first of several; what can still be mended before what cannot. */
export function worstWindow(windows: readonly PromiseWindow[]): PromiseWindow | undefined {
  const unkept = windows.filter(({ missing, state }) => missing > 0 && state !== 'not-asked');
  const mendable = unkept.filter(({ state }) => state !== 'broken');
  const [first, ...others] = mendable.length > 0 ? mendable : unkept;
  return others.reduce((worst, one) => (worst && severity[one.state] > severity[worst.state] ? one : worst), first);
}

/** How many periods stand how. */
export function countStates(view: PromisesView): Record<PromiseState, number> {
  const counts = { kept: 0, open: 0, 'at-risk': 0, broken: 0, 'not-asked': 0 };
  for (const row of view.rows) for (const { state } of row.windows) counts[state] += 1;
  return counts;
}

/** The months over which the tracks run, each with its stretch. */
export function monthTicks({ fromOn, untilOn }: Range): (Stretch & { readonly month: MonthText })[] {
  const ticks = [];
  for (let month = monthOf(fromOn); month <= monthOf(untilOn); month = addMonths(month, 1)) {
    const last = addDays(firstOfMonth(addMonths(month, 1)), -1);
    ticks.push({ month, ...stretchOf({ fromOn: firstOfMonth(month), untilOn: last }, { fromOn, untilOn }) });
  }
  return ticks;
}

/** Where a day lies; null outside the time shown. */
export function placeOf(on: DateText, { fromOn, untilOn }: Range): number | null {
  if (on < fromOn || on > untilOn) return null;
  return stretchOf({ fromOn: on, untilOn: on }, { fromOn, untilOn }).start;
}

export function windowKey(row: PromiseRow, { fromOn }: PromiseWindow): string {
  return [row.templateId, row.teamId ?? 'all', fromOn].join('_');
}

function stretchOf(range: Range, shown: Range): Stretch {
  const [first, last] = [dayNumber(shown.fromOn), dayNumber(shown.untilOn) + 1];
  const clamp = (day: number): number => Math.min(last, Math.max(first, day));
  const [from, until] = [clamp(dayNumber(range.fromOn)), clamp(dayNumber(range.untilOn) + 1)];
  const percent = 100 / (last - first);
  return { start: (from - first) * percent, width: (until - from) * percent };
}
