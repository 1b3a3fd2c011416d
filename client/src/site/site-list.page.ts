import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import { siteSortValues } from '@fortnight/shared/site/place-order';
import { siteSorts, type SiteSort } from '@fortnight/shared/site/place-query';
import { siteEndpoints, type SiteView } from '@fortnight/shared/site/site.contract';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { ListCell } from '../ui/list-cell';
import { listState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { countryName } from './country-field';
import { siteQueryOf, useFilter } from './place-filters';
import { PlaceList, type PlaceWords } from './place-list';
import { placePage } from './place-page';
import { SiteBulk } from './site-bulk';
import { SiteForm } from './site-form';

/** All sites that I may see; what narrows and orders them, and which one is open, lives in the address. */
@Component({
  selector: 'fn-site-list-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListCell, PlaceList, SiteBulk, SiteForm],
  templateUrl: './site-list.page.html',
  styleUrls: ['../ui/list.css', './place-list.css'],
})
export class SiteListPage {
  private readonly reader = inject(Reader);
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);

  protected readonly list = listState<SiteView, SiteSort>({
    narrowing: ['search', 'use'],
    columns: siteSorts,
    values: siteSortValues,
    idOf: ({ id }) => id,
    read: (asked) => apiResource(siteEndpoints.listSites, () => ({ query: siteQueryOf(asked()) })),
  });
  protected readonly page = placePage(this.list, placeListEndpoints.exportSites, () => siteQueryOf(this.list.asked()));
  protected readonly filters = computed(() => [useFilter(this.reader)]);
  protected readonly words: PlaceWords = {
    title: 'site.allSites',
    search: 'site.find',
    noneFound: 'site.noneFound',
    none: 'site.noSites',
    add: 'site.newSite',
  };
  protected readonly columns: readonly ListColumn<SiteSort>[] = [
    { key: 'name', label: 'site.name' },
    { key: 'zone', label: 'site.zone', look: 'late' },
    { key: 'country', label: 'site.country', look: 'late' },
    { key: 'hours', label: 'site.hours', look: 'wide' },
    { key: 'use', label: 'site.use.state' },
  ];

  protected country({ country }: SiteView): string {
    return countryName(country, this.reader.language());
  }

  /** A new site brings a role, so that whoever made it may see it. */
  protected async saved(site: SiteView): Promise<void> {
    this.page.saved();
    if (this.me.sites().some(({ id }) => id === site.id)) return;
    this.me.forget();
    await this.me.load();
    this.current.use(site.id);
    this.list.found.reload();
  }
}
