import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';

/** A password to type, hidden until its reader wants to see it. */
@Component({
  selector: 'fn-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, TranslocoPipe],
  template: `
    <fn-field [label]="label()" [help]="help()" [fault]="fault()">
      <div class="secret">
        <input
          class="input"
          fnControl
          [attr.autocomplete]="isNew() ? 'new-password' : 'current-password'"
          [type]="isShown() ? 'text' : 'password'"
          [value]="value()"
          (input)="typed.emit(text($event))"
        />
        <button
          type="button"
          class="btn quiet s icon"
          [attr.aria-label]="'person.signIn.showPassword' | transloco"
          [attr.aria-pressed]="isShown()"
          (click)="isShown.set(!isShown())"
        >
          <fn-icon name="eye" [size]="16" />
        </button>
      </div>
    </fn-field>
  `,
  styles: `
    .secret {
      position: relative;
    }
    .secret .input {
      width: 100%;
      padding-inline-end: 44px;
    }
    .secret .btn {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 4px;
      margin-block: auto;
    }
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly fault = input<string | undefined>();
  readonly isNew = input(false);
  readonly value = input.required<string>();
  readonly typed = output<string>();

  protected readonly text = textOf;
  protected readonly isShown = signal(false);
}
