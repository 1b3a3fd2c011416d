import { computed, inject, type Signal } from '@angular/core';
import { sortRows, type SortValues, type Sorting } from '@fortnight/shared/rule/list-order';
import type { ApiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { listAddress, type ListAddress } from './list-address';
import { Selection } from './selection';
import { sortBy, sortingOf } from './sorting';

export interface ListOptions<Row, K extends string> {
  /** Parameters of the address that narrow, the search among them. */
  readonly narrowing: readonly string[];
  readonly columns: readonly [K, ...K[]];
  readonly values: SortValues<Row, K>;
  readonly idOf: (row: Row) => string;
  /** Reads the rows; `asked` tells what narrows, trimmed, without what is empty. */
  readonly read: (asked: () => Record<string, string>) => ApiResource<Row[]>;
}

/** All that a list page keeps: its address, its rows in order, what is picked. A page adds columns, filters and acts. */
export interface ListState<Row, K extends string> {
  readonly address: ListAddress;
  readonly found: ApiResource<Row[]>;
  readonly idOf: (row: Row) => string;
  readonly rows: Signal<readonly Row[]>;
  readonly sorting: Signal<Sorting<K>>;
  readonly selection: Selection;
  readonly picked: Signal<readonly Row[]>;
  /** What narrows the list now, and what orders it: its sheet is asked for the same. */
  readonly asked: Signal<Readonly<Record<string, string>>>;
  readonly order: Signal<{ readonly sort: K; readonly order: 'up' | 'down' }>;
  sort(column: K): void;
}

/** Call it where `inject` works. */
export function listState<Row, K extends string>({
  narrowing,
  columns,
  values,
  idOf,
  read,
}: ListOptions<Row, K>): ListState<Row, K> {
  const reader = inject(Reader);
  const address = listAddress();
  const asked = computed((): Record<string, string> => {
    const all = narrowing.map((name) => [name, address.get(name).trim().slice(0, 80)] as const);
    return Object.fromEntries(all.filter(([, value]) => value !== ''));
  });
  const found = read(asked);
  const sorting = computed(() => sortingOf(address, columns));
  const rows = computed(() => sortRows(found.value() ?? [], sorting(), values, reader.language()));
  const selection = new Selection(computed(() => rows().map(idOf)));
  return {
    address,
    found,
    idOf,
    rows,
    sorting,
    selection,
    picked: computed(() => rows().filter((row) => selection.has(idOf(row)))),
    asked,
    order: computed(() => ({ sort: sorting().by, order: sorting().isDown ? ('down' as const) : ('up' as const) })),
    sort: (column) => address.set(sortBy(sorting(), column)),
  };
}
