import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** What was wrong, where, and how to mend it, in the words of the server: `<fn-problem [problem]="board.problem()" (again)="board.reload()" />`. */
@Component({
  selector: 'fn-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (problem(); as shown) {
      <div class="panel" role="alert">
        <fn-icon name="warn" />
        <div class="grow">
          <b>{{ shown.title }}</b>
          <p>{{ shown.detail }}</p>
          @if (shown.errors?.length) {
            <ul>
              @for (fault of shown.errors; track fault.pointer) {
                <li>{{ fault.detail }}</li>
              }
            </ul>
          }
          @if (shown.requestId) {
            <p class="meta">{{ 'ui.requestId' | transloco: { id: shown.requestId } }}</p>
          }
          @if (canTryAgain()) {
            <button type="button" class="btn s" (click)="again.emit()">{{ 'ui.tryAgain' | transloco }}</button>
          }
        </div>
      </div>
    }
  `,
  styles: `
    /* Without a problem it takes no room, not even a gap. */
    :host {
      display: contents;
    }
    .panel {
      display: flex;
      gap: var(--fn-3);
      padding: var(--fn-3) var(--fn-4);
      border-inline-start: 3px solid var(--fn-bad);
      border-radius: var(--fn-r-1);
      background: var(--fn-bad-soft);
      font-size: var(--fn-t-s);
    }
    fn-icon {
      color: var(--fn-bad);
      padding-top: 2px;
    }
    ul {
      list-style: disc;
      padding-inline-start: var(--fn-5);
    }
    .btn {
      margin-top: var(--fn-2);
    }
  `,
})
export class ProblemPanel {
  readonly problem = input.required<Problem | null | undefined>();
  /** Offers to try again; the page listens to `again`. */
  readonly canTryAgain = input(false);
  readonly again = output<void>();
}
