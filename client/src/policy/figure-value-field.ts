import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { policyPeriods, type PolicyFigure } from '@fortnight/shared/policy/policy.data';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';

/** The value of a figure in the control of its kind: an amount, a period, or a day of the year. */
@Component({
  selector: 'fn-figure-value-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <fn-field
      [label]="unit() ? ('policy.newValueIn' | transloco: { unit: unit() }) : ('policy.newValue' | transloco)"
      [fault]="fault()"
    >
      @switch (figure().kind) {
        @case ('cycle') {
          <select class="input" fnControl (change)="edit($event)">
            @for (period of periods; track period) {
              <option [value]="period" [selected]="period === value()">
                {{ 'policy.period.' + period | transloco }}
              </option>
            }
          </select>
        }
        @case ('amount') {
          <input class="input" fnControl type="number" step="any" [value]="value()" (input)="edit($event)" />
        }
        @default {
          <input class="input" fnControl placeholder="12-10" [value]="value()" (input)="edit($event)" />
        }
      }
    </fn-field>
  `,
})
export class FigureValueField {
  readonly figure = input.required<PolicyFigure>();
  readonly unit = input.required<string>();
  readonly value = input.required<number | string>();
  readonly fault = input<string>();
  readonly edited = output<number | string>();

  protected readonly periods = policyPeriods;

  protected edit(event: Event): void {
    const typed = textOf(event);
    const isNumber = this.figure().kind === 'amount' && typed.trim() !== '';
    this.edited.emit(isNumber ? Number(typed) : typed);
  }
}
