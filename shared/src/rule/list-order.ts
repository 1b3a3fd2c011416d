import type { Language } from './problem';

/** By which column rows stand, and in which direction. */
export interface Sorting<K extends string> {
  readonly by: K;
  readonly isDown: boolean;
}

/** What each column is ordered by. */
export type SortValues<Row, K extends string> = Readonly<Record<K, (row: Row) => string | number | null>>;

/**
 * Rows in order; Chinese by pinyin, numbers in texts by value, nothing last. Equal rows keep their places. The page and
 * the sheet that is made of it ask the same function, so that both stand alike.
 */
export function sortRows<Row, K extends string>(
  rows: readonly Row[],
  { by, isDown }: Sorting<K>,
  values: SortValues<Row, K>,
  language: Language,
): Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const valueOf = values[by];
  return [...rows].sort((one, other) => {
    const [left, right] = [valueOf(one), valueOf(other)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    return isDown ? -order : order;
  });
}
