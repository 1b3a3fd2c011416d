import { Directive, ElementRef, computed, inject, input, output } from '@angular/core';
import { actOf, type KeyBinding } from './key-binding';
import { offerKeys } from './key-map';

type RowAct = 'down' | 'up' | 'first' | 'last' | 'pick' | 'pick-range' | 'drop';

const walking: readonly KeyBinding<RowAct>[] = [
  { code: 'ArrowUp', act: 'up', words: 'keys.row.move' },
  { code: 'ArrowDown', act: 'down', words: 'keys.row.move' },
  { code: 'Home', act: 'first', words: 'keys.row.ends' },
  { code: 'End', act: 'last', words: 'keys.row.ends' },
];
const picking: readonly KeyBinding<RowAct>[] = [
  { code: 'Space', act: 'pick', words: 'keys.row.pick' },
  { code: 'Space', held: 'shift', act: 'pick-range', words: 'keys.row.range' },
  { code: 'Escape', act: 'drop', words: 'keys.row.drop' },
];

/**
 * Arrow keys through the rows of a table: `↑ ↓` go to the same cell of the next row, `Home End` to the first and last
 * that are drawn, `Space` on a link picks its row (`Shift` a range), `Esc` drops what is picked. Rows carry `data-row`.
 */
@Directive({ selector: '[fnRowKeys]', host: { '(keydown)': 'go($event)' } })
export class RowKeys {
  private readonly element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Whether rows can be picked at all. */
  readonly picks = input(true);
  readonly picked = output<{ readonly id: string; readonly isRange: boolean }>();
  readonly dropped = output<void>();

  private readonly keys = computed(() => (this.picks() ? [...walking, ...picking] : walking));

  constructor() {
    offerKeys('keys.row.title', () => this.keys());
  }

  protected go(event: KeyboardEvent): void {
    const act = event.isComposing ? undefined : actOf(event, this.keys());
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row || !act) return;
    if (act === 'drop') this.dropped.emit();
    else if (act === 'pick' || act === 'pick-range') {
      if (target.tagName !== 'A') return;
      this.picked.emit({ id: row.dataset['row'] ?? '', isRange: act === 'pick-range' });
    } else if (!this.move(act, row, target)) return;
    event.preventDefault();
  }

  private move(act: RowAct, row: HTMLElement, target: HTMLElement): boolean {
    const rows = [...this.element.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(row);
    const steps: Partial<Record<RowAct, number>> = { down: at + 1, up: at - 1, first: 0, last: rows.length - 1 };
    const next = rows[steps[act] ?? -1];
    if (!next) return false;
    const place = focusable(row).indexOf(target);
    (focusable(next)[place] ?? focusable(next)[0])?.focus();
    return true;
  }
}

function focusable(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a[href], button, input')];
}
