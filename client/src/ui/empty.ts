import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here yet: a sentence and what to do next. `<fn-empty text="…"><button class="btn primary">…</button></fn-empty>`. */
@Component({
  selector: 'fn-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>{{ text() }}</p>
    <div class="row wrap"><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--fn-3);
      padding: var(--fn-5) var(--fn-4);
      color: var(--fn-ink-2);
    }
    .row:empty {
      display: none;
    }
  `,
})
export class Empty {
  readonly text = input.required<string>();
}
