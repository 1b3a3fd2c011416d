import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { shortestPassword } from '@fortnight/shared/person/password.contract';
import type { SetupBody } from '@fortnight/shared/person/setup.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasswordField } from '../../person/password-field';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { textOf } from '../../ui/form-draft';

type Founder = SetupBody['administrator'];

/** Who sets up the installation, and signs in with it from then on. */
@Component({
  selector: 'fn-founder-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, PasswordField, TranslocoPipe],
  template: `
    <fn-field [label]="'person.name' | transloco" [fault]="fault()('/administrator/name')">
      <input
        class="input"
        fnControl
        autocomplete="name"
        [value]="value().name"
        (input)="edited.emit({ name: text($event) })"
      />
    </fn-field>
    <fn-field
      [label]="'person.staffNumber' | transloco"
      [help]="'home.setup.staffNumberHelp' | transloco"
      [fault]="fault()('/administrator/staffNumber')"
    >
      <input
        class="input"
        fnControl
        [value]="value().staffNumber"
        (input)="edited.emit({ staffNumber: text($event) })"
      />
    </fn-field>
    <fn-field
      [label]="'person.accountLogin' | transloco"
      [help]="'home.setup.loginHelp' | transloco"
      [fault]="fault()('/administrator/login')"
    >
      <input
        class="input"
        fnControl
        type="email"
        autocomplete="username"
        [value]="value().login"
        (input)="edited.emit({ login: text($event) })"
      />
    </fn-field>
    <fn-password-field
      [label]="'person.signIn.password' | transloco"
      [help]="'person.mine.passwordHelp' | transloco: { shortest }"
      [isNew]="true"
      [fault]="passwordFault()"
      [value]="value().password"
      (typed)="edited.emit({ password: $event })"
    />
    <label class="wide row">
      <input type="checkbox" [checked]="value().plans" (change)="edited.emit({ plans: !value().plans })" />
      <span>{{ 'home.setup.plans' | transloco }}</span>
    </label>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--fn-4) var(--fn-5);
      align-items: start;
    }
    .wide {
      grid-column: 1 / -1;
      font-size: var(--fn-t-s);
    }
    @media (max-width: 699px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class FounderFields {
  readonly value = input.required<Founder>();
  /** The sentence for one field of the request. */
  readonly fault = input.required<(pointer: string) => string | undefined>();
  readonly passwordFault = input<string>();
  readonly edited = output<Partial<Founder>>();
  protected readonly shortest = shortestPassword;

  protected readonly text = textOf;
}
