import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import { teamSortValues } from '@fortnight/shared/site/place-order';
import { teamSorts, type TeamSort } from '@fortnight/shared/site/place-query';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
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
import { teamFilters, teamQueryOf } from './place-filters';
import { PlaceName } from './place-name';
import { placePage } from './place-page';
import { PlaceTabs } from './place-tabs';
import { PlaceUseWords } from './place-use';
import { TeamBulk } from './team-bulk';
import { TeamForm } from './team-form';

/** The teams of a site with their shifts; what narrows and orders them, and which one is open, lives in the address. */
@Component({
  selector: 'fn-team-list-page',
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
    TeamBulk,
    TeamForm,
    Skeleton,
    TranslocoPipe,
    VerdictDirective,
  ],
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
  protected readonly columns: readonly ListColumn<TeamSort>[] = [
    { key: 'name', label: 'site.name' },
    { key: 'shortName', label: 'site.shortName', look: 'wide' },
    { key: 'shifts', label: 'site.shifts', look: 'wide' },
    { key: 'minimumOnPost', label: 'site.minimumOnPost', look: 'wide' },
    { key: 'headcount', label: 'site.people', look: 'num' },
    { key: 'use', label: 'site.use.state' },
  ];

  protected readonly isIdle = ({ isActive }: TeamView): boolean => !isActive;

  protected hours({ shifts }: TeamView): string {
    return shifts.map(({ name, startsLocally, endsLocally }) => `${name} ${startsLocally}–${endsLocally}`).join('　');
  }

  /** Shifts that nobody has to stay for are not told. */
  protected cover({ shifts }: TeamView): string {
    const told = shifts.filter(({ minimumOnPost }) => minimumOnPost > 0);
    return told.map(({ name, minimumOnPost }) => `${name} ${minimumOnPost}`).join('　') || '–';
  }
}
