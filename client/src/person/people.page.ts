import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { employeeSorts, type EmployeeQuery, type EmployeeSort } from '@fortnight/shared/person/employee-query';
import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import { staffEndpoints, type EmployeeReport } from '@fortnight/shared/person/staff.contract';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import type { SortValues } from '@fortnight/shared/rule/list-order';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { queryText } from '../api/request';
import { Reader } from '../i18n/language';
import { bulkTold, type BulkDone } from '../ui/bulk-edit';
import { Icon } from '../ui/icon';
import { listState } from '../ui/list-state';
import { HeadActs, PageHead } from '../ui/page-head';
import { VerdictDirective } from '../ui/verdict';
import { CurrentSite } from './current-site';
import { Me } from './me';
import { PeopleBulk } from './people-bulk';
import { peopleFilters } from './people-filters';
import { PeopleTable } from './people-table';

const values: SortValues<EmployeeView, EmployeeSort> = {
  name: (row) => row.name,
  staffNumber: (row) => row.staffNumber,
  team: (row) => row.teamName,
  post: (row) => row.post,
  hiredOn: (row) => row.hiredOn,
  status: (row) => row.status,
};

/** The employees of a site; what narrows and orders them lives in the address. Leavers show when they are asked for. */
@Component({
  selector: 'fn-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HeadActs, Icon, PageHead, PeopleBulk, PeopleTable, RouterLink, TranslocoPipe, VerdictDirective],
  templateUrl: './people.page.html',
  styleUrl: '../ui/list.css',
})
export class PeoplePage {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly tell = bulkTold();
  protected readonly siteId = inject(CurrentSite).id;

  protected readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  protected readonly list = listState<EmployeeView, EmployeeSort>({
    narrowing: ['search', 'teamId', 'status', 'role', 'account'],
    columns: employeeSorts,
    values,
    idOf: ({ id }) => id,
    read: (asked) =>
      apiResource(personEndpoints.listEmployees, () => {
        const site = this.ofSite();
        const isKnown = !asked()['teamId'] || this.teams.value();
        return site && isKnown ? { ...site, query: this.queryOf(asked()) } : undefined;
      }),
  });
  protected readonly isEditing = signal(false);
  protected readonly mayEdit = computed(() => this.me.may('person.edit', this.siteId()));
  protected readonly filters = computed(() => peopleFilters(this.reader, this.teams.value() ?? []));
  protected readonly exportAddress = computed(() => {
    const query = { ...this.queryOf(this.list.asked()), ...this.list.order() };
    return pathOf(staffEndpoints.exportEmployees.path, { siteId: this.siteId() ?? '' }) + queryText(query);
  });

  /** Roles and accounts that went do not come back: the act's words promise no more. */
  protected written(done: BulkDone<EmployeeReport>): void {
    const { changed: count, left } = done.report;
    this.isEditing.set(false);
    this.list.selection.clear();
    const words = {
      done: this.reader.say(left > 0 ? 'person.bulk.leftDone' : 'person.bulk.done', { count }),
      ...(left > 0 ? { back: this.reader.say('person.bulk.takeBack') } : {}),
      undone: (undone: number) => this.reader.say('person.bulk.undone', { count: undone }),
    };
    this.tell(done, words, () => {
      this.list.found.reload();
      this.teams.reload();
    });
  }

  private queryOf({ status, teamId, ...asked }: Readonly<Record<string, string>>): EmployeeQuery {
    // A team of another site stays in the address after a switch of site; it means nothing there.
    const isHere = teamId === 'none' || (this.teams.value() ?? []).some(({ id }) => id === teamId);
    return {
      ...asked,
      ...(status === 'all' ? {} : { status: status === 'left' ? status : 'active' }),
      ...(teamId && isHere ? { teamId } : {}),
    };
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}
