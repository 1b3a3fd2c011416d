import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';

/** A time zone, by its IANA name; the browser offers those it knows. */
@Component({
  selector: 'fn-zone-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <fn-field [label]="'site.zone' | transloco" [help]="'site.zoneHelp' | transloco" [fault]="fault()">
      <input class="input" fnControl list="zones" [value]="value()" (input)="picked.emit(text($event))" />
    </fn-field>
    <datalist id="zones">
      @for (zone of zones; track zone) {
        <option [value]="zone"></option>
      }
    </datalist>
  `,
})
export class ZoneField {
  readonly value = input.required<string>();
  readonly fault = input<string>();
  readonly picked = output<string>();

  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly text = textOf;
}
