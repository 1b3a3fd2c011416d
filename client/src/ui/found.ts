import { computed, signal, type Signal, type WritableSignal } from '@angular/core';

/** A short list that is searched where it stands, and shows what is out of use only when asked. */
export interface FoundRows<T> {
  readonly words: WritableSignal<string>;
  readonly withIdle: WritableSignal<boolean>;
  readonly rows: Signal<readonly T[]>;
  readonly idleCount: Signal<number>;
}

export function foundRows<T extends { readonly name: string; readonly isActive: boolean }>(
  all: Signal<readonly T[]>,
  textOf: (row: T) => string,
): FoundRows<T> {
  const words = signal('');
  const withIdle = signal(false);
  const rows = computed(() => {
    const wanted = words().toLowerCase().split(/\s+/).filter(Boolean);
    return all()
      .filter((row) => row.isActive || withIdle())
      .filter((row) => wanted.every((word) => textOf(row).toLowerCase().includes(word)));
  });
  return { words, withIdle, rows, idleCount: computed(() => all().filter(({ isActive }) => !isActive).length) };
}
