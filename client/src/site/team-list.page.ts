import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import { teamSortValues } from '@fortnight/shared/site/place-order';
import { teamSorts, type TeamSort } from '@fortnight/shared/site/place-query';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { ListCell } from '../ui/list-cell';
import { listState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { teamFilters, teamQueryOf } from './place-filters';
import { PlaceList, type PlaceWords } from './place-list';
import { placePage } from './place-page';
import { TeamBulk } from './team-bulk';
import { TeamForm } from './team-form';

/** The teams of a site with their shifts; what narrows and orders them, and which one is open, lives in the address. */
@Component({
  selector: 'fn-team-list-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListCell, PlaceList, TeamBulk, TeamForm],
  templateUrl: './team-list.page.html',
  styleUrls: ['../ui/list.css', './place-list.css'],
})
export class TeamListPage {
  private readonly reader = inject(Reader);
  private readonly current = inject(CurrentSite).id;

  protected readonly list = listState<TeamView, TeamSort>({
    narrowing: ['search', 'cover', 'use'],
    columns: teamSorts,
    values: teamSortValues,
    idOf: ({ id }) => id,
    read: (asked) =>
      apiResource(siteEndpoints.listTeams, () => {
        const siteId = this.current();
        return siteId ? { params: { siteId }, query: teamQueryOf(asked()) } : undefined;
      }),
  });
  protected readonly page = placePage(this.list, placeListEndpoints.exportTeams, () => teamQueryOf(this.list.asked()));
  protected readonly filters = computed(() => teamFilters(this.reader));
  protected readonly words: PlaceWords = {
    title: 'site.teamsTab',
    search: 'site.find',
    noneFound: 'site.noneFound',
    none: 'site.noTeams',
    add: 'site.addTeam',
  };
  protected readonly columns: readonly ListColumn<TeamSort>[] = [
    { key: 'name', label: 'site.name' },
    { key: 'shortName', label: 'site.shortName', look: 'wide' },
    { key: 'shifts', label: 'site.shifts', look: 'wide' },
    { key: 'minimumOnPost', label: 'site.minimumOnPost', look: 'wide' },
    { key: 'headcount', label: 'site.people', look: 'num' },
    { key: 'use', label: 'site.use.state' },
  ];

  protected hours({ shifts }: TeamView): string {
    return shifts.map(({ name, startsLocally, endsLocally }) => `${name} ${startsLocally}–${endsLocally}`).join('　');
  }

  /** Shifts that nobody has to stay for are not told. */
  protected cover({ shifts }: TeamView): string {
    const told = shifts.filter(({ minimumOnPost }) => minimumOnPost > 0);
    return told.map(({ name, minimumOnPost }) => `${name} ${minimumOnPost}`).join('　') || '–';
  }
}
