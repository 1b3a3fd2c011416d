import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import { roomSortValues } from '@fortnight/shared/site/place-order';
import { roomSorts, type RoomSort } from '@fortnight/shared/site/place-query';
import { siteEndpoints, type RoomView } from '@fortnight/shared/site/site.contract';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { ListCell } from '../ui/list-cell';
import { listState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { roomFilters, roomQueryOf } from './place-filters';
import { PlaceList, type PlaceWords } from './place-list';
import { placePage } from './place-page';
import { RoomBulk } from './room-bulk';
import { RoomForm } from './room-form';

/** The rooms of a site; what narrows and orders them, and which one is open, lives in the address. */
@Component({
  selector: 'fn-room-list-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListCell, PlaceList, RoomBulk, RoomForm],
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
  protected readonly words: PlaceWords = {
    title: 'site.rooms',
    search: 'site.find',
    noneFound: 'site.noneFound',
    none: 'site.noRooms',
    add: 'site.addRoom',
  };
  protected readonly columns: readonly ListColumn<RoomSort>[] = [
    { key: 'name', label: 'site.name' },
    { key: 'seats', label: 'site.seats', look: 'num' },
    { key: 'use', label: 'site.use.state' },
  ];
}
