import { computed, signal, type Signal } from '@angular/core';
import type { RollCallCommand } from './roll-call-keys';

/** Which row of a list has the focus, and which rows are selected; both by id, so that a renewed list keeps them. */
export class RowSelection {
  private readonly focusId = signal<string | null>(null);
  private readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** Where an extended selection began. */
  private anchorId: string | null = null;

  constructor(private readonly ids: Signal<readonly string[]>) {}

  /** The first row until somebody goes elsewhere. */
  readonly focused = computed(() => {
    const id = this.focusId();
    return id !== null && this.ids().includes(id) ? id : (this.ids()[0] ?? null);
  });

  /** The selected rows in their order; without a selection the focused one. */
  readonly targets = computed(() => {
    const selected = this.ids().filter((id) => this.chosen().has(id));
    const focused = this.focused();
    return selected.length > 0 ? selected : focused === null ? [] : [focused];
  });

  readonly count = computed(() => this.ids().filter((id) => this.chosen().has(id)).length);

  isSelected(id: string): boolean {
    return this.chosen().has(id);
  }

  /** Goes to a row and forgets the selection. */
  focus(id: string): void {
    this.focusId.set(id);
    this.clear();
  }

  /** Selects from where the selection began to this row. */
  extendTo(id: string): void {
    this.anchorId ??= this.focused();
    const [from, to] = [this.at(this.anchorId), this.at(id)].sort((one, other) => one - other);
    this.focusId.set(id);
    this.chosen.set(new Set(this.ids().slice(from, (to ?? 0) + 1)));
  }

  /** Adds a row, or takes it out. */
  toggle(id: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(id)) next.add(id);
    this.focusId.set(id);
    this.anchorId = id;
    this.chosen.set(next);
  }

  select(ids: readonly string[]): void {
    this.chosen.set(new Set(ids));
    this.anchorId = null;
    if (ids[0] !== undefined) this.focusId.set(ids[0]);
  }

  clear(): void {
    this.chosen.set(new Set());
    this.anchorId = null;
  }

  /** Up, down, first or last; stays at the ends. */
  move({ to, extends: isExtending }: Extract<RollCallCommand, { do: 'move' }>): void {
    const last = this.ids().length - 1;
    const at = this.at(this.focused());
    const next = { up: Math.max(0, at - 1), down: Math.min(last, at + 1), first: 0, last }[to];
    const id = this.ids()[next];
    if (id === undefined) return;
    if (isExtending) this.extendTo(id);
    else this.focus(id);
  }

  private at(id: string | null): number {
    return id === null ? 0 : Math.max(0, this.ids().indexOf(id));
  }
}
