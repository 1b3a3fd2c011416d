import type { Sorting } from '@fortnight/shared/rule/list-order';
import type { ListAddress } from './list-address';

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
