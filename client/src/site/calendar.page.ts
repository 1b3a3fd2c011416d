import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import type { DateRange } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { DateTextPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { CalendarActs } from './calendar-acts';
import type { CalendarChanged } from './calendar-changed';
import { spansOf } from '@fortnight/shared/site/mark-spans';
import { CalendarFiles } from './calendar-files';
import { monthSheets } from './calendar-sheets';
import { DayPanel } from './day-panel';
import { MarkList } from './mark-list';
import { WeekendCard } from './weekend-card';
import { YearGrid } from './year-grid';

/** The working calendar of a site, a year at a time. */
@Component({
  selector: 'fn-calendar-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarFiles,
    DateTextPipe,
    DayPanel,
    HeadActs,
    HistoryButton,
    Icon,
    MarkList,
    PageHead,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    WeekendCard,
    YearGrid,
  ],
  templateUrl: './calendar.page.html',
  styleUrl: './calendar.page.css',
})
export class CalendarPage {
  private readonly site = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly router = inject(Router);
  private readonly acts = inject(CalendarActs);
  private readonly thisYear = todayAt(inject(ServerClock), this.site.zone()).slice(0, 4);
  /** The year of the address. */
  readonly year = input<string>();

  protected readonly siteName = computed(() => this.site.site()?.name ?? '');
  protected readonly siteId = this.site.id;
  private readonly shownYear = computed(() =>
    /^(19|20|21)\d\d$/.test(this.year() ?? '') ? this.year() : this.thisYear,
  );
  private readonly asked = computed(() => {
    const [siteId, year] = [this.siteId(), this.shownYear()];
    return siteId && year ? { params: { siteId }, query: { year } } : undefined;
  });
  protected readonly view = apiResource(calendarEndpoints.readYear, () => this.asked());
  protected readonly sheets = computed(() => {
    const view = this.view.value();
    return view ? monthSheets(view.calendar, view.year) : [];
  });
  protected readonly chosen = signal<DateRange | null>(null);
  protected readonly mayEdit = computed(() => this.me.holds('site.edit', this.siteId()));
  protected readonly spans = computed(() => spansOf(this.view.value()?.calendar.marks ?? []));
  protected readonly workingDays = computed(() => this.sheets().reduce((sum, { workingDays }) => sum + workingDays, 0));
  protected readonly isGuessed = computed(() => this.sheets().some(({ isCovered }) => !isCovered));
  protected readonly years = computed(() => {
    const { held } = this.view.value() ?? {};
    return held ? Array.from({ length: held.until - held.from + 1 }, (_, at) => held.from + at) : [];
  });
  protected readonly history = computed((): HistoryAsked | undefined => {
    const site = this.site.site();
    if (!site || !this.me.holds('person.read', site.id)) return undefined;
    return { endpoint: siteEndpoints.readSiteHistory, params: { siteId: site.id }, name: site.name, zone: site.zone };
  });

  protected go(year: number): void {
    this.chosen.set(null);
    void this.router.navigate([], { queryParams: { year }, queryParamsHandling: 'merge' });
  }

  protected changed(change: CalendarChanged): void {
    this.view.reload();
    this.acts.tell(this.siteId() ?? '', change, () => this.view.reload());
  }

  protected async undo(changeId: string): Promise<void> {
    await this.acts.undo(this.siteId() ?? '', changeId);
    this.view.reload();
  }
}
