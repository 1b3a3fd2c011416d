import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import { roomSortValues } from '@fortnight/shared/site/place-order';
import { roomSorts, type RoomSort } from '@fortnight/shared/site/place-query';
import { siteEndpoints, type RoomView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { ListCell } from '../ui/list-cell';
import { listState } from '../ui/list-state';
import { ListTable, type ListColumn } from '../ui/list-table';
import { ListTools } from '../ui/list-tools';
import { HeadActs, PageHead } from '../ui/page-head';
import { PickedBar } from '../ui/picked-bar';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { VerdictDirective } from '../ui/verdict';
import { roomFilters, roomQueryOf } from './place-filters';
import { PlaceName } from './place-name';
import { placePage } from './place-page';
import { PlaceTabs } from './place-tabs';
import { PlaceUseWords } from './place-use';
import { RoomBulk } from './room-bulk';
import { RoomForm } from './room-form';

/** The rooms of a site; what narrows and orders them, and which one is open, lives in the address. */
@Component({
  selector: 'fn-room-list-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Empty,
    HeadActs,
    Icon,
    ListCell,
    ListTable,
    ListTools,
    PageHead,
    PickedBar,
    PlaceName,
    PlaceTabs,
    PlaceUseWords,
    ProblemPanel,
    RoomBulk,
    RoomForm,
    Skeleton,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './room-list.page.html',
  styleUrls: ['../ui/list.css', './place-list.css'],
})
export class RoomListPage {
  private readonly reader = inject(Reader);
  private readonly current = inject(CurrentSite).id;

  protected readonly list = listState<RoomView, RoomSort>({
    narrowing: ['search', 'seats', 'use'],
    columns: roomSorts,
    values: roomSortValues,
    idOf: ({ id }) => id,
    read: (asked) =>
      apiResource(siteEndpoints.listRooms, () => {
        const siteId = this.current();
        return siteId ? { params: { siteId }, query: roomQueryOf(asked()) } : undefined;
      }),
  });
  protected readonly page = placePage(this.list, placeListEndpoints.exportRooms, () => roomQueryOf(this.list.asked()));
  protected readonly filters = computed(() => roomFilters(this.reader));
  protected readonly columns: readonly ListColumn<RoomSort>[] = [
    { key: 'name', label: 'site.name' },
    { key: 'seats', label: 'site.seats', look: 'num' },
    { key: 'use', label: 'site.use.state' },
  ];

  protected readonly isIdle = ({ isActive }: RoomView): boolean => !isActive;
}
