import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { accountEndpoints } from '@fortnight/shared/person/account.contract';
import { shortestPassword } from '@fortnight/shared/person/password.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { formDraft } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { Toasts } from '../ui/toasts';
import { PasswordField } from './password-field';

/** Changes my password; my other sign-ins end then. */
@Component({
  selector: 'fn-password-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PasswordField, ProblemPanel, TranslocoPipe],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ 'person.mine.password' | transloco }}</h2>
      </header>
      <div class="body stack">
        @if (form.otherProblem(); as shown) {
          <fn-problem [problem]="shown" />
        }
        <fn-password-field
          [label]="'person.mine.currentPassword' | transloco"
          [fault]="form.fault('/currentPassword')"
          [value]="form.draft().currentPassword"
          (typed)="form.edit({ currentPassword: $event })"
        />
        <fn-password-field
          [label]="'person.mine.newPassword' | transloco"
          [help]="'person.mine.passwordHelp' | transloco: { shortest }"
          [isNew]="true"
          [fault]="form.fault('/newPassword')"
          [value]="form.draft().newPassword"
          (typed)="form.edit({ newPassword: $event })"
        />
      </div>
      <footer>
        <span class="meta">{{ 'person.mine.othersEnd' | transloco }}</span>
        <button type="submit" class="btn primary right" [attr.aria-disabled]="form.isBusy() || null">
          {{ 'person.mine.changePassword' | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class PasswordCard {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  readonly changed = output();

  protected readonly shortest = shortestPassword;
  protected readonly form = formDraft(
    accountEndpoints.changePassword.body,
    () => ({ currentPassword: '', newPassword: '' }),
    async (body) => {
      await this.api.call(accountEndpoints.changePassword, { body });
      return true;
    },
  );

  protected async save(event: Event): Promise<void> {
    if (!(await this.form.send(event))) return;
    this.form.drop();
    this.toasts.show({ text: this.reader.say('person.mine.passwordChanged'), tone: 'ok' });
    this.changed.emit();
  }
}
