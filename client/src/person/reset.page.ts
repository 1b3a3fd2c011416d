import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { accountEndpoints } from '@fortnight/shared/person/account.contract';
import { shortestPassword } from '@fortnight/shared/person/password.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { formDraft } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Toasts } from '../ui/toasts';
import { PasswordField } from './password-field';

/** The page behind a link for a new password. Opening it changes nothing; nobody need be signed in. */
@Component({
  selector: 'fn-reset-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PasswordField, ProblemPanel, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <main id="main">
      <div class="panel">
        <div class="logo" aria-hidden="true">训</div>
        <h1>{{ 'person.reset.title' | transloco }}</h1>
        @if (page.value(); as shown) {
          <p class="sub">{{ 'person.reset.whose' | transloco: { name: shown.name, login: shown.login } }}</p>
          <form novalidate (submit)="save($event)">
            <fn-problem [problem]="form.otherProblem()" />
            <input
              class="vh"
              type="text"
              autocomplete="username"
              tabindex="-1"
              readonly
              aria-hidden="true"
              [value]="shown.login"
            />
            <fn-password-field
              [label]="'person.mine.newPassword' | transloco"
              [help]="'person.mine.passwordHelp' | transloco: { shortest }"
              [isNew]="true"
              [fault]="form.fault('/password')"
              [value]="form.draft().password"
              (typed)="form.edit({ password: $event })"
            />
            <button type="submit" class="btn primary l wide" [attr.aria-disabled]="form.isBusy() || null">
              {{ 'person.reset.act' | transloco }}
            </button>
          </form>
        } @else if (page.problem(); as problem) {
          <fn-problem [problem]="problem" [canTryAgain]="problem.status >= 500" (again)="page.reload()" />
          <a class="btn wide to-sign-in" routerLink="/sign-in">{{ 'person.reset.toSignIn' | transloco }}</a>
        } @else {
          <fn-skeleton [count]="3" />
        }
      </div>
    </main>
    <footer>
      <button
        type="button"
        class="btn quiet s"
        [attr.lang]="reader.otherLanguage()"
        (click)="reader.use(reader.otherLanguage())"
      >
        {{ 'app.otherLanguageName' | transloco }}
      </button>
    </footer>
  `,
  styleUrl: './sign-in.page.css',
})
export class ResetPageView {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly reader = inject(Reader);

  protected readonly shortest = shortestPassword;
  readonly token = input.required<string>();
  private readonly params = computed(() => ({ token: this.token() }));

  protected readonly page = apiResource(accountEndpoints.readResetLink, () => ({ params: this.params() }));
  protected readonly form = formDraft(
    accountEndpoints.useResetLink.body,
    () => ({ password: '' }),
    async (body) => {
      await this.api.call(accountEndpoints.useResetLink, { params: this.params(), body });
      return true;
    },
  );

  protected async save(event: Event): Promise<void> {
    if (!(await this.form.send(event))) return;
    await this.router.navigateByUrl('/sign-in');
    this.toasts.show({ text: this.reader.say('person.reset.done'), tone: 'ok' });
  }
}
