import { computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** Filters and order of a list, kept in the address: they survive a reload and can be sent to somebody. */
export interface ListAddress {
  /** A filter's value; empty when it does not narrow. */
  get(name: string): string;
  /** Whether any of these filters narrows. */
  hasAny(names: readonly string[]): boolean;
  /** Sets filters, or clears those that are empty. Typing does not fill the way back. */
  set(change: Readonly<Record<string, string>>): void;
}

/** Call it where `inject` works. */
export function listAddress(): ListAddress {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const query = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const known = computed(() => query());
  const get = (name: string): string => known().get(name) ?? '';
  return {
    get,
    hasAny: (names) => names.some((name) => get(name) !== ''),
    set: (change) => {
      const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    },
  };
}
