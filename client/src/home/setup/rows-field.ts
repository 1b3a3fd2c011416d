import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../../ui/icon';

/** A control in a row of a grid: its name is shown only where there are no columns, and its fault stands below it. */
@Component({
  selector: 'fn-rows-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <span class="name" aria-hidden="true">{{ label() }}</span>
    <ng-content />
    @if (fault(); as sentence) {
      <span class="fault" role="alert"><fn-icon name="warn" [size]="16" />{{ sentence }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .name {
      display: none;
      font-size: var(--fn-t-xs);
      color: var(--fn-ink-3);
    }
    .fault {
      display: flex;
      gap: 6px;
      margin-top: 4px;
      color: var(--fn-bad);
      font-size: var(--fn-t-xs);
    }
    @media (max-width: 699px) {
      .name {
        display: block;
      }
    }
  `,
})
export class RowsField {
  readonly label = input.required<string>();
  readonly fault = input<string>();
}
