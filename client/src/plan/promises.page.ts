import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { promiseEndpoints } from '@fortnight/shared/plan/promises.contract';
import { promiseStates } from '@fortnight/shared/template/promise.contract';
import { addMonths, monthOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { CoverageNote } from '../site/coverage-note';
import { monthWords } from '../time/date-words';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Segmented } from '../ui/segmented';
import { Skeleton } from '../ui/skeleton';
import { PromisePanel } from './promise-panel';
import { PromiseStatus } from './promise-state';
import { countStates, tracksOf } from './promise-track';
import { PromiseTracks } from './promise-tracks';

/** Months shown at once; the second is the one that was asked for. */
const monthsShown = 3;

/** Every promise of a site, team by team and period by period: the proof that the regulation was kept. */
@Component({
  selector: 'fn-promises-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CoverageNote,
    Empty,
    HeadActs,
    Icon,
    PageHead,
    ProblemPanel,
    PromisePanel,
    PromiseStatus,
    PromiseTracks,
    Segmented,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './promises.page.html',
  styleUrl: './promises.page.css',
  host: { '(document:keydown.escape)': 'go({ period: null })' },
})
export class PromisesPage {
  private readonly site = inject(CurrentSite);
  private readonly clock = inject(ServerClock);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);

  readonly month = input<string>();
  readonly show = input<string>();
  /** The period that is looked at. */
  readonly period = input<string>();

  private readonly middle = computed(() => {
    const asked = this.month() ?? '';
    return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(todayAt(this.clock, this.site.zone()));
  });
  private readonly query = computed(() => {
    const fromMonth = addMonths(this.middle(), -1);
    return { fromMonth, untilMonth: addMonths(fromMonth, monthsShown - 1) };
  });
  protected readonly view = apiResource(promiseEndpoints.readPromises, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId }, query: this.query() } : undefined;
  });

  protected readonly onlyUnkept = computed(() => this.show() === 'unkept');
  protected readonly tracks = computed(() => {
    const view = this.view.value();
    return view ? tracksOf(view, this.onlyUnkept()) : [];
  });
  protected readonly counts = computed(() => {
    const view = this.view.value();
    if (!view) return undefined;
    const counts = countStates(view);
    // Only a young company has periods that were not asked yet.
    return promiseStates
      .map((state) => ({ state, count: counts[state] }))
      .filter(({ state, count }) => state !== 'not-asked' || count > 0);
  });
  protected readonly options = computed(() =>
    (['all', 'unkept'] as const).map((value) => ({ value, label: this.reader.say(`plan.promises.show.${value}`) })),
  );
  protected readonly range = computed(() => {
    const { fromMonth, untilMonth } = this.query();
    const language = this.reader.language();
    return `${monthWords(fromMonth, language)} – ${monthWords(untilMonth, language)}`;
  });
  protected readonly opened = computed(() => {
    const key = this.period();
    for (const track of tracksOf(this.view.value() ?? nothing, false)) {
      const found = track.windows.find((one) => one.key === key);
      if (found) return { row: track.row, window: found.window };
    }
    return undefined;
  });
  protected readonly sheet = computed(() => {
    const { fromMonth, untilMonth } = this.query();
    return `/api/sites/${this.site.id() ?? ''}/promises.xlsx?fromMonth=${fromMonth}&untilMonth=${untilMonth}`;
  });

  protected programmeName({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected step(months: number): void {
    this.go({ month: addMonths(this.middle(), months), period: null });
  }

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const nothing = { on: '', fromOn: '2026-01-01', untilOn: '2026-01-01', rows: [], byHireDate: [], plans: [] };
