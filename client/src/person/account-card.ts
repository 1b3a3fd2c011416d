import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';

/** Opens an account for an employee, or sets a new first password; all sessions of the account end then. */
@Component({
  selector: 'fn-account-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, TranslocoPipe, VerdictDirective],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ 'person.account' | transloco }}</h2>
        <span class="meta">{{
          (employee().hasAccount ? 'person.hasAccount' : 'person.hasNoAccount') | transloco
        }}</span>
      </header>
      @if (verdict().allowed) {
        <div class="body stack">
          @if (otherProblem(); as shown) {
            <fn-problem [problem]="shown" />
          }
          <fn-field [label]="'person.accountLogin' | transloco" [fault]="fault('/login')">
            <input
              class="input"
              fnControl
              type="email"
              autocomplete="off"
              [value]="login()"
              (input)="login.set(text($event))"
            />
          </fn-field>
          <fn-field
            [label]="'person.firstPassword' | transloco"
            [help]="'person.firstPasswordHelp' | transloco"
            [fault]="fault('/password')"
          >
            <input
              class="input"
              fnControl
              type="password"
              autocomplete="new-password"
              [value]="password()"
              (input)="password.set(text($event))"
            />
          </fn-field>
        </div>
      }
      <footer>
        <button type="submit" class="btn right" [fnVerdict]="verdict()">
          {{ (employee().hasAccount ? 'person.newPassword' : 'person.openAccount') | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class AccountCard {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly employee = input.required<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly login = linkedSignal(() => this.employee().mail ?? '');
  protected readonly password = signal('');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly otherProblem = computed(() => (this.problem()?.errors?.length ? undefined : this.problem()));

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = { login: this.login(), password: this.password() };
    const check = checkForm(personEndpoints.openAccount.body, draft, this.reader.language());
    this.problem.set(check.problem);
    if (!check.value) return;
    try {
      const params = { employeeId: this.employee().id };
      const employee = await this.api.call(personEndpoints.openAccount, { params, body: check.value });
      this.password.set('');
      this.saved.emit(employee);
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    }
  }
}
