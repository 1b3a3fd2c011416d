import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { siteEndpoints, type RoomView, type SiteView, type TeamView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { Toasts } from '../ui/toasts';
import { CalendarCard } from './calendar-card';
import { CompanyCard } from './company-card';
import { PlaceActivity, type PlaceInUse, type PlaceKind } from './place-activity';
import { RoomForm } from './room-form';
import { RoomList } from './room-list';
import { SiteForm } from './site-form';
import { TeamForm } from './team-form';
import { TeamList } from './team-list';

/** What is being added (without the thing) or edited beside the lists. */
type Opened =
  | { readonly what: 'site'; readonly site?: SiteView }
  | { readonly what: 'team'; readonly team?: TeamView }
  | { readonly what: 'room'; readonly room?: RoomView };

/** One site with its teams, shifts, rooms and working calendar. */
@Component({
  selector: 'fn-sites-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HistoryButton,
    CalendarCard,
    CompanyCard,
    HeadActs,
    Icon,
    PageHead,
    ProblemPanel,
    RoomForm,
    RoomList,
    SiteForm,
    Skeleton,
    Status,
    TeamForm,
    TeamList,
    TranslocoPipe,
  ],
  templateUrl: './sites.page.html',
  styleUrl: './sites.page.css',
})
export class SitesPage {
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly activity = inject(PlaceActivity);

  protected readonly siteId = this.current.id;
  protected readonly sites = apiResource(siteEndpoints.listSites, () => ({}));
  protected readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  protected readonly rooms = apiResource(siteEndpoints.listRooms, () => this.ofSite());
  protected readonly site = computed(() => this.sites.value()?.find((site) => site.id === this.siteId()));
  protected readonly mayEdit = computed(() => this.me.may('site.edit', this.siteId()));
  protected readonly mayCreate = computed(() => this.me.may('site.edit'));
  protected readonly history = computed((): HistoryAsked | undefined => {
    const site = this.site();
    if (!site) return undefined;
    const { id: siteId, name, zone } = site;
    return { endpoint: siteEndpoints.readSiteHistory, params: { siteId }, name, zone };
  });
  private readonly wanted = signal<Opened | undefined>(undefined);
  /** What is open, in its newest state: while somebody types, somebody else may have changed it. */
  protected readonly opened = computed((): Opened | undefined => {
    const wanted = this.wanted();
    if (wanted?.what === 'site') return { ...wanted, ...newest('site', wanted.site, this.sites.value()) };
    if (wanted?.what === 'team') return { ...wanted, ...newest('team', wanted.team, this.teams.value()) };
    return wanted && { ...wanted, ...newest('room', wanted.room, this.rooms.value()) };
  });

  protected open(opened: Opened): void {
    this.wanted.set(opened);
  }

  protected close(): void {
    this.wanted.set(undefined);
  }

  protected siteSaved(site: SiteView): void {
    this.sites.reload();
    this.done();
    if (!this.me.sites().some((known) => known.id === site.id)) void this.showNewSite(site.id);
  }

  protected turn(kind: PlaceKind, place: PlaceInUse): Promise<void> {
    return this.activity.turn(kind, place, () => {
      this.sites.reload();
      this.teams.reload();
      this.rooms.reload();
    });
  }

  protected done(): void {
    this.teams.reload();
    this.rooms.reload();
    this.close();
    this.toasts.show({ text: this.reader.say('site.saved'), tone: 'ok' });
  }

  private async showNewSite(siteId: string): Promise<void> {
    this.me.forget();
    await this.me.load();
    this.current.use(siteId);
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}

function newest<K extends string, T extends { readonly id: string }>(
  key: K,
  one: T | undefined,
  all: readonly T[] | undefined,
): { readonly [key in K]?: T } {
  const found = one && all?.find(({ id }) => id === one.id);
  return (found ? { [key]: found } : {}) as { readonly [key in K]?: T };
}
