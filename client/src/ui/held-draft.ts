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

/** What only the sender of a draft may do with it. */
export interface SentDraft<T> extends HeldDraft<T> {
  /** From here on the draft is on its way: what is stored next is ours, and what is typed meanwhile is newer than that. */
  begin(): void;
  /** It has arrived, or it has not. */
  end(isStored: boolean): void;
  /** Something was typed since `begin`. */
  isAhead(): boolean;
}

interface Held<T> extends Merged<T> {
  /** What the draft is compared with when others changed the same. */
  readonly base: T;
  /** While it is on its way: what was sent, and what became known of the stored state meanwhile. */
  readonly away?: { readonly sent: T; readonly stored?: T };
  /** Something was typed while ours was sent: newer states are merged then, whatever the form is over. */
  readonly isKept?: boolean;
}

/**
 * A draft of what is stored. With `shared`, it outlives newer states of the same thing; else each of them replaces it,
 * unless it came of our own sending.
 */
export function heldDraft<T extends object>(stored: () => T, shared?: Shared): SentDraft<T> {
  const held = linkedSignal<{ of: unknown; base: T }, Held<T>>({
    source: () => ({ of: shared?.of(), base: stored() }),
    computation: ({ of, base }, before) => {
      const value = before?.value;
      if (value?.away) return { ...value, away: { ...value.away, stored: base } };
      if (value?.isKept || (value && shared && before?.source.of === of)) return merged(value, base);
      return { draft: base, clashes: [], base };
    },
  });
  const isAhead = (): boolean => JSON.stringify(held().draft) !== JSON.stringify(held().base);
  return {
    draft: computed(() => held().draft),
    clashes: computed(() => held().clashes),
    edit: (change) => held.update((before) => ({ ...before, draft: { ...before.draft, ...change } })),
    takeTheirs: (field) => {
      const clash = held().clashes.find((one) => one.field === field);
      const clashes = held().clashes.filter((one) => one.field !== field);
      if (clash) held.update((before) => ({ ...before, draft: { ...before.draft, [field]: clash.theirs }, clashes }));
    },
    drop: () => held.set({ draft: stored(), clashes: [], base: stored() }),
    begin: () => held.update((before) => ({ ...before, away: { sent: before.draft } })),
    end: (isStored) => held.update((before) => arrived(before, isStored)),
    isAhead,
  };
}

function merged<T extends object>(held: Held<T>, stored: T): Held<T> {
  return { ...held, ...mergeDraft(held.base, held.draft, stored), base: stored };
}

/** After sending: what was sent is the state to compare with, if it has arrived; then whatever became known meanwhile. */
function arrived<T extends object>({ away, ...before }: Held<T>, isStored: boolean): Held<T> {
  if (!away) return before;
  const clashes = isStored ? [] : before.clashes;
  const held: Held<T> = { ...before, clashes, base: isStored ? away.sent : before.base };
  const after = away.stored ? merged(held, away.stored) : held;
  return { ...after, isKept: isStored && JSON.stringify(after.draft) !== JSON.stringify(after.base) };
}
