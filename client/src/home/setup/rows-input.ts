import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RowsField } from './rows-field';

/** Words or a number in a row of a grid. With `max` it takes a number. */
@Component({
  selector: 'fn-rows-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowsField],
  template: `
    <fn-rows-field [label]="label()" [fault]="fault()">
      <input
        #field
        class="input"
        [type]="max() === null ? 'text' : 'number'"
        [attr.min]="min()"
        [attr.max]="max()"
        [attr.aria-label]="name()"
        [attr.aria-invalid]="fault() ? true : null"
        [placeholder]="placeholder()"
        [value]="value()"
        (input)="typed.emit(field.value)"
      />
    </fn-rows-field>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class RowsInput {
  /** The column's head. */
  readonly label = input.required<string>();
  /** What a screen reader calls this one: the column and the row. */
  readonly name = input.required<string>();
  readonly value = input.required<string>();
  readonly fault = input<string>();
  readonly placeholder = input('');
  readonly min = input<number | null>(null);
  readonly max = input<number | null>(null);
  readonly typed = output<string>();
}
