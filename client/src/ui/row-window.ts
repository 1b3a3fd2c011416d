import { DestroyRef, Directive, ElementRef, afterNextRender, computed, inject, input, signal } from '@angular/core';

/** Below so many rows all are drawn: then the browser's own search and print find everything. */
const fewRows = 150;
const margin = 12;

/**
 * Draws only the rows of a long table that are in sight. On the box that scrolls:
 * `<div class="scroll" [fnRowWindow]="rows().length" #window="rowWindow">`, rows `window.first()` to `window.last()`, a
 * row of `window.above()` pixels before them and one of `window.below()` after. Rows carry `data-row` and are equally high.
 */
@Directive({ selector: '[fnRowWindow]', exportAs: 'rowWindow', host: { '(scroll)': 'measure()' } })
export class RowWindow {
  private readonly element: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly total = input.required<number>({ alias: 'fnRowWindow' });
  private readonly top = signal(0);
  private readonly height = signal(720);
  private readonly rowHeight = signal(36);

  readonly first = computed(() => {
    if (this.total() <= fewRows) return 0;
    const wanted = Math.floor(this.top() / this.rowHeight()) - margin;
    return Math.max(0, Math.min(wanted, this.total() - 1));
  });
  readonly last = computed(() => {
    if (this.total() <= fewRows) return this.total();
    return Math.min(this.total(), this.first() + Math.ceil(this.height() / this.rowHeight()) + 2 * margin);
  });
  readonly above = computed(() => this.first() * this.rowHeight());
  readonly below = computed(() => (this.total() - this.last()) * this.rowHeight());

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      this.measure();
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(() => this.measure());
      observer.observe(this.element);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected measure(): void {
    const row = this.element.querySelector<HTMLElement>('[data-row]');
    if (row && row.offsetHeight > 0) this.rowHeight.set(row.offsetHeight);
    if (this.element.clientHeight > 0) this.height.set(this.element.clientHeight);
    this.top.set(this.element.scrollTop);
  }
}
