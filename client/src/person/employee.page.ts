import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Avatar } from '../ui/avatar';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { Toasts } from '../ui/toasts';
import { AccountCard } from './account-card';
import { CurrentSite } from './current-site';
import { EmployeeForm } from './employee-form';
import { Me } from './me';
import { RolesCard } from './roles-card';
import { StaffCard } from './staff-card';

/** One employee: facts, roles and account. `/people/new` adds one. */
@Component({
  selector: 'fn-employee-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccountCard,
    Avatar,
    EmployeeForm,
    HeadActs,
    HistoryButton,
    PageHead,
    ProblemPanel,
    RolesCard,
    Skeleton,
    StaffCard,
    Status,
    TranslocoPipe,
  ],
  template: `
    <fn-page-head
      [title]="employee.value()?.name ?? ('person.add' | transloco)"
      backTo="/people"
      [hasSiteSwitch]="false"
    >
      <ng-template fnHeadActs>
        @if (history(); as asked) {
          <fn-history-button [asked]="asked" />
        }
      </ng-template>
    </fn-page-head>
    <div class="page two">
      <div class="stack">
        <fn-problem [problem]="employee.problem()" [canTryAgain]="true" (again)="employee.reload()" />
        @if (employee.value(); as one) {
          <header class="row">
            <fn-avatar [name]="one.name" [large]="true" />
            <h2>{{ one.name }}</h2>
            <span class="sub"
              >{{ one.teamName ?? ('person.noTeam' | transloco) }}，{{ one.post }}，{{ one.staffNumber }}</span
            >
            @if (one.status === 'left') {
              <fn-status icon="leave">{{ 'person.status.left' | transloco }}</fn-status>
            }
          </header>
        }
        @if (isNew() || employee.value()) {
          <fn-employee-form
            [siteId]="siteId()"
            [employee]="employee.value()"
            [verdict]="mayEdit()"
            (saved)="saved($event)"
            (stale)="employee.reload()"
          />
        } @else if (employee.isLoading()) {
          <fn-skeleton [count]="6" />
        }
      </div>
      @if (employee.value(); as one) {
        <div class="stack">
          <fn-staff-card [employee]="one" [verdict]="mayEdit()" (saved)="saved($event)" />
          <fn-roles-card [employee]="one" [verdict]="mayGrant()" (saved)="saved($event)" />
          <fn-account-card [employee]="one" [verdict]="mayGrant()" (saved)="saved($event)" />
        </div>
      }
    </div>
  `,
})
export class EmployeePage {
  private readonly router = inject(Router);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly site = inject(CurrentSite);

  readonly employeeId = input<string>();

  protected readonly isNew = computed(() => !this.employeeId());
  protected readonly employee = apiResource(personEndpoints.readEmployee, () => {
    const employeeId = this.employeeId();
    return employeeId ? { params: { employeeId } } : undefined;
  });
  protected readonly siteId = computed(() => this.employee.value()?.siteId ?? this.site.id() ?? '');
  protected readonly mayEdit = computed(() => this.me.may('person.edit', this.siteId()));
  protected readonly mayGrant = computed(() => this.me.may('person.grant', this.siteId()));
  protected readonly history = computed((): HistoryAsked | undefined => {
    const employee = this.employee.value();
    if (!employee) return undefined;
    const { id: employeeId, name } = employee;
    const zone = this.site.zone();
    return { endpoint: personEndpoints.readEmployeeHistory, params: { employeeId }, name, zone };
  });

  protected saved(employee: EmployeeView): void {
    this.toasts.show({ text: this.reader.say('person.saved', { name: employee.name }), tone: 'ok' });
    if (this.isNew()) void this.router.navigate(['/people', employee.id]);
    else this.employee.set(employee);
  }
}
