import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/**
 * A panel at the right of a page: head and foot stay, the body scrolls. Below 1200 px it lies over the page, on a phone
 * it is a sheet. `<fn-side-panel title="…" (closed)="…">body <div foot>acts</div></fn-side-panel>`
 */
@Component({
  selector: 'fn-side-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="head">
      <h2 class="grow clip">{{ title() }}</h2>
      <button type="button" class="btn quiet s icon" [attr.aria-label]="'ui.close' | transloco" (click)="closed.emit()">
        <fn-icon name="close" />
      </button>
    </div>
    <div class="body"><ng-content /></div>
    <div class="foot"><ng-content select="[foot]" /></div>
  `,
  host: { role: 'complementary', '[attr.aria-label]': 'title()', '(keydown.escape)': 'closed.emit()' },
  styleUrl: './side-panel.css',
})
export class SidePanel {
  readonly title = input.required<string>();
  readonly closed = output<void>();
}
