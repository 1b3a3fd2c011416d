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
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { queryText } from '../api/request';
import { Reader } from '../i18n/language';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { listAddress } from '../ui/list-address';
import { ListTools } from '../ui/list-tools';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { sortBy, sortingOf, sortRows } from '../ui/sorting';
import { accessFilters } from './access-filters';
import { AccessTable } from './access-table';
import { Me } from './me';

const values: Record<AccessSort, (row: AccessRow) => string | number | null> = {
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
  imports: [AccessTable, Empty, HeadActs, Icon, ListTools, PageHead, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './access.page.html',
  styleUrl: '../ui/list.css',
})
export class AccessPage {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  protected readonly address = listAddress();

  protected readonly sites = computed(() => this.me.sites().filter(({ id }) => this.me.holds('person.grant', id)));
  /** What somebody wrote into the address and means nothing does not narrow. */
  private readonly query = computed((): AccessQuery => {
    const search = this.address.get('search').trim().slice(0, 80);
    const site = this.sites().find(({ id }) => id === this.address.get('siteId'));
    const role = roles.find((one) => one === this.address.get('role'));
    const account = accountStates.find((one) => one === this.address.get('account'));
    return {
      ...(search ? { search } : {}),
      ...(site ? { siteId: site.id } : {}),
      ...(role ? { role } : {}),
      ...(account ? { account } : {}),
    };
  });
  protected readonly people = apiResource(accessEndpoints.listAccess, () => ({ query: this.query() }));
  protected readonly sorting = computed(() => sortingOf(this.address, accessSorts));
  protected readonly rows = computed(() =>
    sortRows(this.people.value() ?? [], this.sorting(), values, this.reader.language()),
  );
  protected readonly filters = computed(() => accessFilters(this.reader, this.sites()));
  protected readonly exportAddress = computed(() => {
    const { by, isDown } = this.sorting();
    return accessEndpoints.exportAccess.path + queryText({ ...this.query(), sort: by, order: isDown ? 'down' : 'up' });
  });

  protected sort(column: AccessSort): void {
    this.address.set(sortBy(this.sorting(), column));
  }
}
