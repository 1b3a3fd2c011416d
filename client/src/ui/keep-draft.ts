import { effect, type Signal } from '@angular/core';

/** A draft that outlives a reload. */
export interface KeptDraft {
  /** Once it is sent there is nothing to keep. */
  forget(): void;
}

/**
 * Keeps what is typed in this tab, so that a reload loses nothing, and puts it back; `kept` leaves out what must not be
 * written down, such as a password. Call it where `inject` works.
 */
export function keepDraft<T>(
  name: string,
  draft: Signal<T>,
  put: (before: T) => void,
  kept: (value: T) => T = (value) => value,
): KeptDraft {
  const key = `fortnight.draft.${name}`;
  let isForgotten = false;
  const before = read(key);
  if (before !== undefined) put(before as T);
  effect(() => {
    const value = kept(draft());
    if (!isForgotten) write(key, JSON.stringify(value));
  });
  return {
    forget: () => {
      isForgotten = true;
      write(key, null);
    },
  };
}

function read(key: string): unknown {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}
