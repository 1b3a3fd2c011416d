import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import {
  accessEndpoints,
  accessSorts,
  accountStates,
  type AccessQuery,
  type AccessRow,
  type AccessSort,
} from '@fortnight/shared/person/access.contract';
import { roles } from '@fortnight/shared/person/rights.data';
import type { SortValues } from '@fortnight/shared/rule/list-order';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { queryText } from '../api/request';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { listState } from '../ui/list-state';
import { HeadActs, PageHead } from '../ui/page-head';
import { accessFilters } from './access-filters';
import { AccessTable } from './access-table';
import { Me } from './me';

const values: SortValues<AccessRow, AccessSort> = {
  name: (row) => row.name,
  staffNumber: (row) => row.staffNumber,
  site: (row) => row.siteName,
  account: (row) => accountStates.indexOf(row.account),
  lastSignIn: (row) => row.lastSignInAt,
};

/** Who holds which role and account at the sites that I administer; what narrows and orders it lives in the address. */
@Component({
  selector: 'fn-access-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccessTable, HeadActs, Icon, PageHead, TranslocoPipe],
  templateUrl: './access.page.html',
  styleUrl: '../ui/list.css',
})
export class AccessPage {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);

  protected readonly sites = computed(() => this.me.sites().filter(({ id }) => this.me.holds('person.grant', id)));
  protected readonly list = listState<AccessRow, AccessSort>({
    narrowing: ['search', 'siteId', 'role', 'account'],
    columns: accessSorts,
    values,
    idOf: ({ employeeId }) => employeeId,
    read: (asked) => apiResource(accessEndpoints.listAccess, () => ({ query: this.queryOf(asked()) })),
  });
  protected readonly filters = computed(() => accessFilters(this.reader, this.sites()));
  protected readonly exportAddress = computed(
    () => accessEndpoints.exportAccess.path + queryText({ ...this.queryOf(this.list.asked()), ...this.list.order() }),
  );

  /** What somebody wrote into the address and means nothing does not narrow. */
  private queryOf(asked: Readonly<Record<string, string>>): AccessQuery {
    const site = this.sites().find(({ id }) => id === asked['siteId']);
    const role = roles.find((one) => one === asked['role']);
    const account = accountStates.find((one) => one === asked['account']);
    return {
      ...(asked['search'] ? { search: asked['search'] } : {}),
      ...(site ? { siteId: site.id } : {}),
      ...(role ? { role } : {}),
      ...(account ? { account } : {}),
    };
  }
}
