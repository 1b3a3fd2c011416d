import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { textOf } from '../ui/form-draft';

/** A time of day within a sentence: in quarters of an hour, named for those who do not see the words around it. */
@Component({
  selector: 'fn-time-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      class="input"
      type="time"
      step="900"
      [attr.aria-label]="label()"
      [value]="value() ?? ''"
      (change)="changed.emit(text($event) || null)"
    />
  `,
  styles: `
    :host {
      display: contents;
    }
    .input {
      width: 108px;
    }
  `,
})
export class TimeInput {
  readonly label = input.required<string>();
  readonly value = input.required<string | null>();
  /** Null: the field was emptied. */
  readonly changed = output<string | null>();

  protected readonly text = textOf;
}
