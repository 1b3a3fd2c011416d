/** What this browser remembers under a name, or null; null too where storage is switched off. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`fortnight.${name}`);
  } catch {
    return null;
  }
}

/** Remembers a text in this browser; null forgets it. Storage that is off or full is no failure. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`fortnight.${name}`);
    else localStorage.setItem(`fortnight.${name}`, text);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}
