import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { mayOpenAccount } from '@fortnight/shared/person/grant.rules';
import { shortestPassword } from '@fortnight/shared/person/password.contract';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { firstRefusal, refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { Me } from './me';
import { ResetLinkBox } from './reset-link-box';

/** Opens an account for an employee, or sets a new first password; all its sign-ins end then. */
@Component({
  selector: 'fn-account-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, ResetLinkBox, TranslocoPipe, VerdictDirective],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ 'person.account' | transloco }}</h2>
        <span class="meta">{{
          (employee().hasAccount ? 'person.hasAccount' : 'person.hasNoAccount') | transloco
        }}</span>
      </header>
      @if (mayOpen().allowed) {
        <div class="body stack">
          @if (form.otherProblem(); as shown) {
            <fn-problem [problem]="shown" />
          }
          <fn-field [label]="'person.accountLogin' | transloco" [fault]="form.fault('/login')">
            <input
              class="input"
              fnControl
              type="email"
              autocomplete="off"
              [value]="form.draft().login"
              (input)="form.edit({ login: text($event) })"
            />
          </fn-field>
          <fn-field
            [label]="'person.firstPassword' | transloco"
            [help]="'person.firstPasswordHelp' | transloco: { shortest }"
            [fault]="form.fault('/password')"
          >
            <input
              class="input"
              fnControl
              type="password"
              autocomplete="new-password"
              [value]="form.draft().password"
              (input)="form.edit({ password: text($event) })"
            />
          </fn-field>
          @if (employee().hasAccount) {
            <fn-reset-link-box [employee]="employee()" [verdict]="mayOpen()" />
          }
        </div>
      }
      <footer>
        <button type="submit" class="btn right" [fnVerdict]="mayOpen()">
          {{ (employee().hasAccount ? 'person.newPassword' : 'person.openAccount') | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class AccountCard {
  private readonly api = inject(ApiClient);
  private readonly me = inject(Me);
  readonly employee = input.required<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly mayOpen = computed(() => {
    const me = this.me.view();
    return firstRefusal(this.verdict, () => (me ? mayOpenAccount(me, this.employee()) : refuse('right-missing')));
  });
  protected readonly text = textOf;
  protected readonly shortest = shortestPassword;
  protected readonly form = formDraft(
    personEndpoints.openAccount.body,
    () => ({ login: this.employee().mail ?? '', password: '' }),
    (body) => this.api.call(personEndpoints.openAccount, { params: { employeeId: this.employee().id }, body }),
  );

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (!saved) return;
    this.form.edit({ password: '' });
    this.saved.emit(saved);
  }
}
