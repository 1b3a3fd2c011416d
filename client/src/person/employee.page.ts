import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { isInScope, recordScopeOf } from '@fortnight/shared/person/record.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { fullDateWords } from '../time/date-words';
import { Avatar } from '../ui/avatar';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { HeadActs, HeadLead, PageHead } from '../ui/page-head';
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

/** One employee: training, and facts with roles and account. The tab lives in the address. `/people/new` adds one. */
@Component({
  selector: 'fn-employee-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AccountCard,
    Avatar,
    EmployeeForm,
    HeadActs,
    HeadLead,
    HistoryButton,
    PageHead,
    ProblemPanel,
    RolesCard,
    RouterLink,
    RouterOutlet,
    Skeleton,
    StaffCard,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './employee.page.html',
  styleUrl: './employee.page.css',
})
export class EmployeePage {
  private readonly router = inject(Router);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly site = inject(CurrentSite);

  readonly employeeId = input<string>();
  readonly tab = input<string>();

  protected readonly isNew = computed(() => !this.employeeId());
  protected readonly employee = apiResource(personEndpoints.readEmployee, () => {
    const employeeId = this.employeeId();
    return employeeId ? { params: { employeeId } } : undefined;
  });
  protected readonly siteId = computed(() => this.employee.value()?.siteId ?? this.site.id() ?? '');
  protected readonly mayEdit = computed(() => this.me.may('person.edit', this.siteId()));
  protected readonly mayGrant = computed(() => this.me.may('person.grant', this.siteId()));
  /** Whose training I may see: the page has two parts then. */
  protected readonly seesRecord = computed(() => {
    const [me, employee] = [this.me.view(), this.employee.value()];
    return me !== undefined && employee !== undefined && isInScope(recordScopeOf(me), employee);
  });
  protected readonly isFacts = computed(() => this.tab() === 'facts' || !this.seesRecord());
  /** 热线班，客服专员，KF0207，2023年5月8日 周一入职. */
  protected readonly about = computed(() => {
    const employee = this.employee.value();
    if (!employee) return '';
    const language = this.reader.language();
    const hired = this.reader.say('person.hiredWords', { on: fullDateWords(employee.hiredOn, language) });
    return [employee.teamName ?? this.reader.say('person.noTeam'), employee.post, employee.staffNumber, hired]
      .filter(Boolean)
      .join(language === 'en' ? ', ' : '，');
  });
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
