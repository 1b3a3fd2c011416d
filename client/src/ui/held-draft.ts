import { computed, linkedSignal, type Signal } from '@angular/core';
import { mergeDraft, type Clash, type Merged } from './merge-draft';

/** How a form over something that others edit too meets their changes. */
export interface Shared {
  /** What is edited: while it is the same, newer states of it are merged into the draft. */
  readonly of: () => unknown;
  /** Reads it anew after a refusal, so that `stored` tells its newest state. */
  readonly reread: () => void;
}

/** What a form holds, and where others changed the same. */
export interface HeldDraft<T> {
  readonly draft: Signal<T>;
  /** Fields that we both changed, each to something else; mine stays until `takeTheirs`. */
  readonly clashes: Signal<readonly Clash<T>[]>;
  edit(change: Partial<T>): void;
  takeTheirs(field: keyof T & string): void;
  /** Back to what is stored. */
  drop(): void;
}

/** A draft of what is stored. With `shared`, it outlives newer states of the same thing; else each of them replaces it. */
export function heldDraft<T extends object>(stored: () => T, shared?: Shared): HeldDraft<T> {
  const held = linkedSignal<{ of: unknown; base: T }, Merged<T>>({
    source: () => ({ of: shared?.of(), base: stored() }),
    computation: ({ of, base }, before) =>
      shared && before && before.source.of === of
        ? mergeDraft(before.source.base, before.value.draft, base)
        : { draft: base, clashes: [] },
  });
  return {
    draft: computed(() => held().draft),
    clashes: computed(() => held().clashes),
    edit: (change) => held.update((before) => ({ ...before, draft: { ...before.draft, ...change } })),
    takeTheirs: (field) => {
      const clash = held().clashes.find((one) => one.field === field);
      const clashes = held().clashes.filter((one) => one.field !== field);
      if (clash) held.update(({ draft }) => ({ draft: { ...draft, [field]: clash.theirs }, clashes }));
    },
    drop: () => held.set({ draft: stored(), clashes: [] }),
  };
}
