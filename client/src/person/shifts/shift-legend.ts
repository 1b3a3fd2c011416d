import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../ui/icon';
import type { MonthGrid } from './month-grid';

/** What the letters of a roster mean, and how many of its shifts lack people. */
@Component({
  selector: 'fn-shift-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <ul class="legend row wrap">
      @for (look of grid().looks; track look.id) {
        @if (look.isOffered) {
          <li>
            <span class="chip" [class]="'t' + look.tint">{{ look.letter }}</span>{{ look.name }}
            <span class="meta">{{ look.times }}</span>
          </li>
        }
      }
      <li><span class="chip fixed"></span>{{ 'person.shifts.differs' | transloco }}</li>
      <li><span class="chip fixed swap"></span>{{ 'person.shifts.origin.swap' | transloco }}</li>
    </ul>
    @if (grid().below > 0) {
      <button type="button" class="btn quiet s bad-t right" (click)="shortAsked.emit()">
        <fn-icon name="warn" [size]="16" />
        <span role="status">{{ 'person.shifts.below' | transloco: { count: grid().below } }}</span>
      </button>
    }
  `,
  styles: `
    /* Its parts wrap with the tools beside them. */
    :host {
      display: contents;
    }
    .legend {
      gap: var(--fn-1) var(--fn-3);
    }
    .legend li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }
    .chip {
      position: relative;
      display: inline-grid;
      place-items: center;
      min-width: 24px;
      height: 22px;
      border: 1px solid var(--fn-line);
      border-radius: var(--fn-r-1);
      font-weight: var(--fn-w-medium);
    }
    .chip.t1 {
      background: color-mix(in srgb, var(--fn-accent) 9%, var(--fn-surface));
    }
    .chip.t2 {
      background: color-mix(in srgb, var(--fn-accent) 20%, var(--fn-surface));
    }
    .chip.t3 {
      background: color-mix(in srgb, var(--fn-accent) 33%, var(--fn-surface));
    }
    .chip:is(.t4, .t5, .t6) {
      background: color-mix(in srgb, var(--fn-ink) 16%, var(--fn-surface));
    }
    .chip.fixed::before {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      border: 5px solid transparent;
      border-block-start-color: var(--fn-warn);
      border-inline-end-color: var(--fn-warn);
    }
    .chip.swap::after {
      content: '';
      position: absolute;
      inset-block-end: 0;
      inset-inline-start: 0;
      border: 5px solid transparent;
      border-block-end-color: var(--fn-warn);
      border-inline-start-color: var(--fn-warn);
    }
    @media (max-width: 599px) {
      .legend {
        display: none;
      }
    }
  `,
})
export class ShiftLegend {
  readonly grid = input.required<Pick<MonthGrid, 'looks' | 'below'>>();
  /** The first shift that lacks people is to be shown. */
  readonly shortAsked = output<void>();
}
