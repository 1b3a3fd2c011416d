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
import {
  employeeBody,
  personEndpoints,
  type EmployeeBody,
  type EmployeeView,
} from '@fortnight/shared/person/person.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { ProblemPanel } from '../ui/problem-panel';
import { VerdictDirective } from '../ui/verdict';
import { CurrentSite } from './current-site';

/** The facts of an employee as a form; adds one or edits one. */
@Component({
  selector: 'fn-employee-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, TranslocoPipe, VerdictDirective],
  templateUrl: './employee-form.html',
  styles: `
    .body {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: var(--fn-4);
    }
    fn-problem {
      grid-column: 1 / -1;
    }
  `,
})
export class EmployeeForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly site = inject(CurrentSite);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly employee = input<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  readonly saved = output<EmployeeView>();

  protected readonly teams = apiResource(siteEndpoints.listTeams, () =>
    this.siteId() ? { params: { siteId: this.siteId() } } : undefined,
  );
  protected readonly draft = linkedSignal<EmployeeBody>(() => bodyOf(this.employee()) ?? this.newEmployee());
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly otherProblem = computed(() => (this.problem()?.errors?.length ? undefined : this.problem()));

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected edit(change: Partial<EmployeeBody>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const check = checkForm(employeeBody, this.draft(), this.reader.language());
    this.problem.set(check.problem);
    if (!check.value || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      this.saved.emit(await this.send(check.value));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }

  private send(body: EmployeeBody): Promise<EmployeeView> {
    const one = this.employee();
    if (!one) return this.api.call(personEndpoints.createEmployee, { params: { siteId: this.siteId() }, body });
    return this.api.call(personEndpoints.editEmployee, { params: { employeeId: one.id }, body, version: one.version });
  }

  private newEmployee(): EmployeeBody {
    const hiredOn = todayAt(this.clock, this.site.zone());
    return { staffNumber: '', name: '', teamId: null, post: '', hiredOn, mail: null, phone: null, status: 'active' };
  }
}

function bodyOf(employee: EmployeeView | undefined): EmployeeBody | undefined {
  if (!employee) return undefined;
  const { staffNumber, name, teamId, post, hiredOn, mail, phone, status } = employee;
  return { staffNumber, name, teamId, post, hiredOn, mail, phone, status };
}
