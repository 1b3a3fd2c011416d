import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';
import type { Selection } from './selection';

/** How many rows of a list are picked, and what can be done with them. */
@Component({
  selector: 'fn-picked-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (selection().count() > 0) {
      <div class="picked">
        <b class="m" role="status">{{ 'ui.picked' | transloco: { count: selection().count() } }}</b>
        <button type="button" class="btn s" (click)="edited.emit()">
          <fn-icon name="edit" [size]="16" />{{ 'ui.bulk.edit' | transloco }}
        </button>
        <button type="button" class="btn quiet s" (click)="selection().clear()">{{ 'ui.unpick' | transloco }}</button>
      </div>
    }
  `,
  styles: `
    .picked {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--fn-2);
      padding: 6px var(--fn-6);
      background: var(--fn-accent-soft);
      color: var(--fn-accent-ink);
      font-size: var(--fn-t-s);
      border-bottom: 1px solid var(--fn-accent-line);
    }
    @media (max-width: 599px) {
      .picked {
        padding-inline: var(--fn-3);
      }
    }
  `,
})
export class PickedBar {
  readonly selection = input.required<Selection>();
  /** All of them are to be changed. */
  readonly edited = output<void>();
}
