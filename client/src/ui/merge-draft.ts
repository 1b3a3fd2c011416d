/** A field that two people changed at once: what I typed, and what is stored now. */
export interface Clash<T> {
  readonly field: keyof T & string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged<T> {
  readonly draft: T;
  readonly clashes: readonly Clash<T>[];
}

/**
 * Brings a draft on to a newer state of what it edits. Fields that only one side changed take that side's value; of those
 * that both changed, each to something else, mine stays and both are told. Nobody's work is lost.
 * @param base what was stored when the draft was begun.
 */
export function mergeDraft<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const clashes: Clash<T>[] = [];
  const draft = { ...theirs };
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (isSame(mine[field], base[field]) || isSame(mine[field], theirs[field])) continue;
    draft[field] = mine[field];
    if (!isSame(theirs[field], base[field])) clashes.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  return { draft, clashes };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
