import type { Language } from '@fortnight/shared/rule/problem';
import type { ListAddress } from './list-address';

/** By which column rows stand, and in which direction. */
export interface Sorting<K extends string> {
  readonly by: K;
  readonly isDown: boolean;
}

/** The order that the address asks for: `?sort=post&order=down`; the first column where it names none. */
export function sortingOf<K extends string>(address: ListAddress, columns: readonly [K, ...K[]]): Sorting<K> {
  const by = columns.find((column) => column === address.get('sort')) ?? columns[0];
  return { by, isDown: address.get('order') === 'down' };
}

/** What a click on a column's head asks for: the column, and turned round where it is the column already. */
export function sortBy<K extends string>(now: Sorting<K>, column: K): { sort: string; order: string } {
  return { sort: column, order: now.by === column && !now.isDown ? 'down' : '' };
}

/** What a column's head says of the order (WAI-ARIA 1.2, aria-sort); null for the columns that do not make it. */
export function ariaSort({ by, isDown }: Sorting<string>, column: string): 'ascending' | 'descending' | null {
  if (by !== column) return null;
  return isDown ? 'descending' : 'ascending';
}

/** Rows in order; Chinese by pinyin, numbers in texts by value, nothing last. Equal rows keep their places. */
export function sortRows<Row, K extends string>(
  rows: readonly Row[],
  { by, isDown }: Sorting<K>,
  values: Readonly<Record<K, (row: Row) => string | number | null>>,
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
