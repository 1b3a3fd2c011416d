import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';

/** Whether many places are in use from now on; undefined leaves each as it is. */
@Component({
  selector: 'fn-use-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <fn-field [label]="'site.use.state' | transloco">
      <select class="input" fnControl (change)="pick($event)">
        <option value="" [selected]="isActive() === undefined">{{ 'ui.bulk.unchanged' | transloco }}</option>
        <option value="in" [selected]="isActive() === true">{{ 'site.use.active' | transloco }}</option>
        <option value="out" [selected]="isActive() === false">{{ 'site.use.idle' | transloco }}</option>
      </select>
    </fn-field>
  `,
})
export class UseField {
  readonly isActive = input.required<boolean | undefined>();
  readonly picked = output<boolean | undefined>();

  protected pick(event: Event): void {
    const value = textOf(event);
    this.picked.emit(value === '' ? undefined : value === 'in');
  }
}
