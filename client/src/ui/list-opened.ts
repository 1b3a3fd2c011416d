import { computed, type Signal } from '@angular/core';
import type { ListAddress } from './list-address';

const fresh = 'new';

/** Which row is open beside its list: the address says so, and the newest state of it is shown. */
export interface ListOpened<T> {
  /** Undefined when nothing is open, or what was is no longer in the list. */
  readonly form: Signal<{ readonly one?: T } | undefined>;
  openNew(): void;
  close(): void;
}

/** The address of what a row opens. */
export function openParams(id: string): { open: string } {
  return { open: id };
}

export function listOpened<T extends { readonly id: string }>(
  address: ListAddress,
  rows: Signal<readonly T[]>,
): ListOpened<T> {
  const form = computed(() => {
    const open = address.get('open');
    if (open === fresh) return {};
    const one = rows().find(({ id }) => id === open);
    return one && { one };
  });
  return { form, openNew: () => address.set({ open: fresh }), close: () => address.set({ open: '' }) };
}
