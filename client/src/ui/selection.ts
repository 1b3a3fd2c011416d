import { computed, signal, type Signal } from '@angular/core';

/** Rows picked from a list. What the list no longer shows is no longer picked. */
export class Selection {
  private readonly wanted = signal<ReadonlySet<string>>(new Set());
  private last: string | undefined;

  /** @param shown the ids of the rows, in their order on the page. */
  constructor(private readonly shown: Signal<readonly string[]>) {}

  readonly ids = computed(() => this.shown().filter((id) => this.wanted().has(id)));
  readonly count = computed(() => this.ids().length);
  readonly isAll = computed(() => this.count() > 0 && this.count() === this.shown().length);
  readonly isSome = computed(() => this.count() > 0 && !this.isAll());

  has(id: string): boolean {
    return this.wanted().has(id);
  }

  /** Picks a row or drops it; with `isRange` every row from the one picked last to this one becomes like this one. */
  toggle(id: string, isRange = false): void {
    const isPicked = !this.has(id);
    const ids = isRange && this.last !== undefined ? this.between(this.last, id) : [id];
    this.wanted.update((before) => {
      const after = new Set(before);
      for (const one of ids) {
        if (isPicked) after.add(one);
        else after.delete(one);
      }
      return after;
    });
    this.last = id;
  }

  toggleAll(): void {
    this.wanted.set(this.isAll() ? new Set() : new Set(this.shown()));
  }

  drop(ids: readonly string[]): void {
    this.wanted.update((before) => new Set([...before].filter((id) => !ids.includes(id))));
  }

  clear(): void {
    this.wanted.set(new Set());
    this.last = undefined;
  }

  private between(one: string, other: string): readonly string[] {
    const all = this.shown();
    const [from, until] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b) as [number, number];
    return from < 0 ? [other] : all.slice(from, until + 1);
  }
}
