import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { employeeSorts, type EmployeeQuery, type EmployeeSort } from '@fortnight/shared/person/employee-query';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { staffEndpoints, type BulkRow } from '@fortnight/shared/person/staff.contract';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { queryText } from '../api/request';
import { Reader } from '../i18n/language';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list-address';
import { ListTools } from '../ui/list-tools';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Selection } from '../ui/selection';
import { Skeleton } from '../ui/skeleton';
import { sortBy, sortingOf, sortRows } from '../ui/sorting';
import { Toasts } from '../ui/toasts';
import { VerdictDirective } from '../ui/verdict';
import { BulkPanel, type BulkDone } from './bulk-panel';
import { CurrentSite } from './current-site';
import { Me } from './me';
import { peopleFilters } from './people-filters';
import { PeopleTable } from './people-table';

const values: Record<EmployeeSort, (row: EmployeeView) => string | null> = {
  name: (row) => row.name,
  staffNumber: (row) => row.staffNumber,
  team: (row) => row.teamName,
  post: (row) => row.post,
  hiredOn: (row) => row.hiredOn,
  status: (row) => row.status,
};
const narrowing = ['search', 'teamId', 'status', 'role', 'account'] as const;

/** The employees of a site; what narrows and orders them lives in the address. Leavers show when they are asked for. */
@Component({
  selector: 'fn-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    BulkPanel,
    Empty,
    HeadActs,
    Icon,
    ListTools,
    PageHead,
    PeopleTable,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './people.page.html',
  styleUrl: '../ui/list.css',
})
export class PeoplePage {
  private readonly api = inject(ApiClient);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  protected readonly siteId = inject(CurrentSite).id;
  protected readonly address = listAddress();

  protected readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  private readonly query = computed((): EmployeeQuery => {
    const asked = Object.fromEntries(narrowing.map((name) => [name, this.address.get(name).trim().slice(0, 80)]));
    const status = asked['status'] === 'all' ? '' : asked['status'] || 'active';
    const given = Object.entries({ ...asked, status }).filter(([, value]) => value !== '');
    // A team of another site stays in the address after a switch of site; it means nothing there.
    return Object.fromEntries(given.filter(([name, value]) => name !== 'teamId' || this.isTeamHere(value ?? '')));
  });
  protected readonly employees = apiResource(personEndpoints.listEmployees, () => {
    const site = this.ofSite();
    return site && (!this.address.get('teamId') || this.teams.value()) ? { ...site, query: this.query() } : undefined;
  });
  protected readonly sorting = computed(() => sortingOf(this.address, employeeSorts));
  protected readonly rows = computed(() =>
    sortRows(this.employees.value() ?? [], this.sorting(), values, this.reader.language()),
  );
  protected readonly selection = new Selection(computed(() => this.rows().map(({ id }) => id)));
  protected readonly picked = computed(() => this.rows().filter(({ id }) => this.selection.has(id)));
  protected readonly isEditing = signal(false);
  protected readonly mayEdit = computed(() => this.me.may('person.edit', this.siteId()));
  protected readonly filters = computed(() => peopleFilters(this.reader, this.teams.value() ?? []));
  protected readonly exportAddress = computed(() => {
    const { by, isDown } = this.sorting();
    const query = { ...this.query(), sort: by, order: isDown ? 'down' : 'up' };
    return pathOf(staffEndpoints.exportEmployees.path, { siteId: this.siteId() ?? '' }) + queryText(query);
  });

  protected sort(column: EmployeeSort): void {
    this.address.set(sortBy(this.sorting(), column));
  }

  protected written({ report, back }: BulkDone): void {
    const hasLeavers = report.left > 0;
    this.isEditing.set(false);
    this.selection.clear();
    this.reload();
    this.toasts.show({
      text: this.reader.say(hasLeavers ? 'person.bulk.leftDone' : 'person.bulk.done', { count: report.changed }),
      tone: 'ok',
      act: {
        label: this.reader.say(hasLeavers ? 'person.bulk.takeBack' : 'ui.undo'),
        run: () => this.takeBack(back),
      },
    });
  }

  /** Roles and accounts that went do not come back: the act's words promise no more. */
  private async takeBack(rows: BulkRow[]): Promise<void> {
    const siteId = this.siteId();
    if (!siteId) return;
    const body = { dryRun: false, rows };
    const { isWritten, changed, refused } = await this.api.call(staffEndpoints.editEmployees, {
      params: { siteId },
      body,
    });
    const text = isWritten ? this.reader.say('person.bulk.undone', { count: changed }) : (refused[0]?.detail ?? '');
    this.toasts.show({ text, tone: isWritten ? 'ok' : 'bad' });
    this.reload();
  }

  private reload(): void {
    this.employees.reload();
    this.teams.reload();
  }

  private isTeamHere(teamId: string): boolean {
    return teamId === 'none' || (this.teams.value() ?? []).some(({ id }) => id === teamId);
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}
