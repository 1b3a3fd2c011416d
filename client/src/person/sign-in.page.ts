import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { staySignedInDays } from '@fortnight/shared/person/person.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { About } from './about';
import { DemoAccounts, type DemoAccount } from './demo-accounts';
import { Me } from './me';

/** Account and password; in the demo also the accounts to try. Leads on to where the reader wanted to go. */
@Component({
  selector: 'fn-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, DemoAccounts, Field, Icon, TranslocoPipe],
  templateUrl: './sign-in.page.html',
  styleUrl: './sign-in.page.css',
})
export class SignInPage {
  private readonly me = inject(Me);
  private readonly router = inject(Router);
  protected readonly about = inject(About);
  protected readonly reader = inject(Reader);

  /** Address to go to afterwards, from the query. */
  readonly return = input<string>();

  protected readonly stayDays = staySignedInDays;
  protected readonly login = signal('');
  protected readonly password = signal('');
  protected readonly staySignedIn = signal(true);
  protected readonly isPasswordShown = signal(false);
  /** The way to a new password is shown. */
  protected readonly isForgotten = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly wasSent = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly loginFault = computed(() =>
    this.wasSent() && this.login().trim() === '' ? this.reader.say('person.signIn.loginMissing') : null,
  );
  protected readonly passwordFault = computed(() => {
    if (this.wasSent() && this.password() === '') return this.reader.say('person.signIn.passwordMissing');
    return this.problem()?.detail ?? null;
  });

  constructor() {
    // The form works without it; a server out of reach is told when the form is sent.
    this.about.load().catch(() => undefined);
  }

  protected textOf(event: Event): string {
    this.problem.set(undefined);
    return (event.target as HTMLInputElement).value;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.wasSent.set(true);
    this.problem.set(undefined);
    if (this.isBusy() || this.loginFault() || this.passwordFault()) return;
    this.isBusy.set(true);
    try {
      await this.me.signIn({
        login: this.login().trim(),
        password: this.password(),
        staySignedIn: this.staySignedIn(),
      });
      await this.router.navigateByUrl(localAddress(this.return()));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }

  protected tryAs(account: DemoAccount, event: Event): Promise<void> {
    this.login.set(account.login);
    this.password.set(account.password);
    return this.send(event);
  }

  protected switchLanguage(): Promise<void> {
    this.problem.set(undefined);
    return this.me.useLanguage(this.reader.otherLanguage());
  }
}

/** An address of this application only: `//elsewhere` or `https:` would lead away from it (open redirect). */
export function localAddress(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) && !address.startsWith('/sign-in') ? address : '/';
}
