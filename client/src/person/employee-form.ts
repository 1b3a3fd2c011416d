import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { employeeBodyOf } from '@fortnight/shared/person/employee-body';
import {
  employeeBody,
  personEndpoints,
  type EmployeeBody,
  type EmployeeView,
} from '@fortnight/shared/person/person.contract';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { ClashPanel } from '../ui/clash-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { CurrentSite } from './current-site';

const fields = ['name', 'staffNumber', 'post', 'hiredOn', 'mail', 'phone'] as const;

/** The facts of an employee as a form; adds one or edits one. */
@Component({
  selector: 'fn-employee-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClashPanel, Control, Field, ProblemPanel, TranslocoPipe, VerdictDirective],
  templateUrl: './employee-form.html',
  styles: `
    .body {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: var(--fn-4);
    }
    fn-clash-panel,
    fn-problem {
      grid-column: 1 / -1;
    }
  `,
})
export class EmployeeForm {
  private readonly api = inject(ApiClient);
  private readonly clock = inject(ServerClock);
  private readonly reader = inject(Reader);
  private readonly site = inject(CurrentSite);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly employee = input<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();
  /** Somebody was faster: the employee has to be read anew. */
  readonly stale = output<void>();

  protected readonly teams = apiResource(siteEndpoints.listTeams, () =>
    this.siteId() ? { params: { siteId: this.siteId() } } : undefined,
  );
  protected readonly text = textOf;
  protected readonly form = formDraft(
    employeeBody,
    () => this.stored(),
    (body) => this.send(body),
    { of: () => this.employee()?.id, reread: () => this.stale.emit() },
  );
  protected readonly labels = computed(() =>
    Object.fromEntries(fields.map((field) => [field, this.reader.say(`person.${field}`)])),
  );

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (saved) this.saved.emit(saved);
  }

  private send(body: EmployeeBody): Promise<EmployeeView> {
    const one = this.employee();
    if (!one) return this.api.call(personEndpoints.createEmployee, { params: { siteId: this.siteId() }, body });
    return this.api.call(personEndpoints.editEmployee, { params: { employeeId: one.id }, body, version: one.version });
  }

  private stored(): EmployeeBody {
    const one = this.employee();
    return one ? employeeBodyOf(one) : this.newEmployee();
  }

  private newEmployee(): EmployeeBody {
    const hiredOn = todayAt(this.clock, this.site.zone());
    return { staffNumber: '', name: '', teamId: null, post: '', hiredOn, mail: null, phone: null, status: 'active' };
  }
}
