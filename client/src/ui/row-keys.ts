import { Directive, ElementRef, inject, output } from '@angular/core';

/**
 * Arrow keys through the rows of a table: `↑ ↓` go to the same cell of the next row, `Home End` to the first and last
 * that are drawn, `Space` on a link picks its row (`Shift` a range), `Esc` drops what is picked. Rows carry `data-row`.
 */
@Directive({ selector: '[fnRowKeys]', host: { '(keydown)': 'go($event)' } })
export class RowKeys {
  private readonly element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly picked = output<{ readonly id: string; readonly isRange: boolean }>();
  readonly dropped = output<void>();

  protected go(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row) return;
    if (event.code === 'Escape') this.dropped.emit();
    else if (event.code === 'Space' && target.tagName === 'A') {
      this.picked.emit({ id: row.dataset['row'] ?? '', isRange: event.shiftKey });
    } else if (!this.move(event.code, row, target)) return;
    event.preventDefault();
  }

  private move(code: string, row: HTMLElement, target: HTMLElement): boolean {
    const rows = [...this.element.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.indexOf(row);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const next = rows[steps[code] ?? -1];
    if (!next) return false;
    const place = focusable(row).indexOf(target);
    (focusable(next)[place] ?? focusable(next)[0])?.focus();
    return true;
  }
}

function focusable(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a[href], button, input')];
}
