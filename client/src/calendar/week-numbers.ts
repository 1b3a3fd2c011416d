import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { weekNumber } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { mondaysOf } from './period';

interface Row {
  readonly top: number;
  readonly height: number;
}

/** ISO week numbers left of a month, level with its weeks. */
@Component({
  selector: 'fn-week-numbers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (week of weeks(); track week.number) {
      <span [style.top.px]="week.top" [style.height.px]="week.height">
        <span class="vh">{{ 'calendar.weekNumber' | transloco: { number: week.number } }}</span>
        <span aria-hidden="true">{{ week.number }}</span>
      </span>
    }
  `,
  styles: `
    :host {
      position: relative;
      width: 28px;
      flex: none;
      background: var(--fn-surface-sunken);
      border-inline-end: 1px solid var(--fn-line);
    }
    :host > span {
      position: absolute;
      inset-inline: 0;
      padding-top: 7px;
      border-top: 1px solid var(--fn-line);
      color: var(--fn-ink-3);
      font-size: var(--fn-t-2xs);
      line-height: 16px;
      text-align: center;
    }
  `,
})
export class WeekNumbers {
  readonly on = input.required<DateText>();
  /** The drawn grid, once it is there; its rows say where the weeks lie. */
  readonly grid = input<HTMLElement | null>(null);
  private readonly rows = signal<readonly Row[]>([]);

  protected readonly weeks = computed(() =>
    this.rows()
      .slice(0, mondaysOf(this.on()).length)
      .map((row, at) => ({ ...row, number: weekNumber(mondaysOf(this.on())[at] ?? this.on()) })),
  );

  constructor() {
    const observer =
      typeof ResizeObserver === 'undefined'
        ? null
        : new ResizeObserver(() => requestAnimationFrame(() => this.measure()));
    inject(DestroyRef).onDestroy(() => observer?.disconnect());
    effect(() => {
      const grid = this.grid();
      this.on();
      observer?.disconnect();
      if (grid) observer?.observe(grid);
    });
  }

  private measure(): void {
    const grid = this.grid();
    if (!grid) return;
    const top = grid.getBoundingClientRect().top;
    const found = [...grid.querySelectorAll('.fn-week')].map((row) => row.getBoundingClientRect());
    this.rows.set(found.map((box) => ({ top: Math.round(box.top - top) - 1, height: Math.round(box.height) + 1 })));
  }
}
