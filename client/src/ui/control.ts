import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** Ties an input, select or textarea to the words of the `fn-field` around it. */
@Directive({
  selector: '[fnControl]',
  host: {
    '[id]': 'field.controlId',
    '[attr.aria-invalid]': 'field.fault() ? true : null',
    '[attr.aria-describedby]': 'field.describedBy() || null',
  },
})
export class Control {
  protected readonly field = inject(Field);
}
