import { DOCUMENT, DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Whether a media query holds, followed as the window changes. Call it where `inject` works. */
export function mediaSignal(query: string): Signal<boolean> {
  const list = inject(DOCUMENT).defaultView?.matchMedia?.(query);
  const holds = signal(list?.matches ?? false);
  if (!list) return holds.asReadonly();
  const follow = (): void => holds.set(list.matches);
  list.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => list.removeEventListener('change', follow));
  return holds.asReadonly();
}

/** The widest window that counts as a phone (DESIGN.md, panels). */
export const phoneQuery = '(max-width: 599px)';
