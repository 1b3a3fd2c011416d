import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { DateTextPipe } from '../time/date.pipes';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { CalendarCard } from './calendar-card';
import { CompanyCard } from './company-card';
import { countryName } from './country-field';
import { PlaceSummary, type PlaceSummaryRow } from './place-summary';
import { PlaceTabs } from './place-tabs';
import { shiftsInWords } from './shift-words';

/** One site: its facts, its teams and rooms at a glance, and its working calendar. */
@Component({
  selector: 'fn-sites-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarCard,
    CompanyCard,
    DateTextPipe,
    HeadActs,
    HistoryButton,
    PageHead,
    PlaceSummary,
    PlaceTabs,
    ProblemPanel,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './sites.page.html',
  styleUrl: './sites.page.css',
})
export class SitesPage {
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);

  protected readonly sites = apiResource(siteEndpoints.listSites, () => ({}));
  protected readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  protected readonly rooms = apiResource(siteEndpoints.listRooms, () => this.ofSite());
  private readonly calendarCard = viewChild(CalendarCard);
  private readonly companyCard = viewChild(CompanyCard);
  /** Whether all cards have what they show: one that comes later would push down those below it. */
  protected readonly isSettled = computed(
    () =>
      [this.sites, this.teams, this.rooms].every((one) => !one.isLoading() || one.value() !== undefined) &&
      (this.calendarCard()?.isSettled() ?? !this.site()) &&
      this.companyCard()?.isSettled() === true,
  );
  protected readonly site = computed(() => this.sites.value()?.find(({ id }) => id === this.current.id()));
  protected readonly country = computed(() => countryName(this.site()?.country ?? '', this.reader.language()));
  protected readonly mayEdit = computed(() => this.me.may('site.edit', this.current.id()));
  protected readonly mayCreate = computed(() => this.me.may('site.edit'));
  protected readonly history = computed((): HistoryAsked | undefined => {
    const site = this.site();
    if (!site) return undefined;
    const { id: siteId, name, zone } = site;
    return { endpoint: siteEndpoints.readSiteHistory, params: { siteId }, name, zone };
  });
  protected readonly teamRows = computed((): PlaceSummaryRow[] | undefined =>
    this.teams.value()?.map(({ id, name, shifts, headcount }) => ({
      id,
      name,
      about: shiftsInWords(shifts, (key, params) => this.reader.say(key, params)),
      count: this.reader.say('site.headcount', { count: headcount }),
    })),
  );
  protected readonly roomRows = computed((): PlaceSummaryRow[] | undefined =>
    this.rooms.value()?.map(({ id, name, seats }) => {
      const count = this.reader.say('site.seatsOf', { count: seats });
      return { id, name, about: '', count };
    }),
  );

  private ofSite(): { params: { siteId: string }; query: { use: 'in' } } | undefined {
    const siteId = this.current.id();
    return siteId ? { params: { siteId }, query: { use: 'in' } } : undefined;
  }
}
