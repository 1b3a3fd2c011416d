import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The foot of a step: back at the left, later and the way on at the right. */
@Component({
  selector: 'fn-setup-foot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @if (hasBack()) {
      <button type="button" class="btn l" (click)="left.emit()">{{ 'ui.back' | transloco }}</button>
    }
    @if (hasLater()) {
      <button type="button" class="btn quiet l right" (click)="later.emit()">
        {{ 'home.setup.later' | transloco }}
      </button>
    }
    @if (!isQuiet()) {
      <button
        type="button"
        class="btn primary l"
        [class.right]="!hasLater()"
        [attr.aria-disabled]="isBusy() || null"
        (click)="acted.emit()"
      >
        {{ act() }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--fn-2);
    }
    @media (max-width: 599px) {
      .primary {
        flex-basis: 100%;
        order: -1;
      }
    }
  `,
})
export class SetupFoot {
  /** What the way on does, in words. */
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  readonly hasBack = input(true);
  readonly hasLater = input(true);
  /** There is no way on but 'later' as long as the step itself has its own act. */
  readonly isQuiet = input(false);
  readonly left = output();
  readonly later = output();
  readonly acted = output();
}
