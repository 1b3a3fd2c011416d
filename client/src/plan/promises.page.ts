import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { promiseEndpoints } from '@fortnight/shared/plan/promises.contract';
import { addMonths, monthOf } from '@fortnight/shared/time/days';
import { promiseInWords } from '@fortnight/shared/template/promise-in-words';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { dateRangeWords, monthWords } from '../time/date-words';
import { DateTextPipe, MonthTextPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Segmented } from '../ui/segmented';
import { Skeleton } from '../ui/skeleton';
import { PromisePanel } from './promise-panel';
import { promiseLooks, PromiseStatus } from './promise-state';
import { countStates, monthTicks, placeOf, tracksOf, type Track, type TrackWindow } from './promise-track';

/** Months shown at once; the second is the one that was asked for. */
const monthsShown = 3;
const states = ['kept', 'open', 'at-risk', 'broken'] as const;

/** Every promise of a site, team by team and period by period: the proof that the regulation was kept. */
@Component({
  selector: 'fn-promises-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DateTextPipe,
    Empty,
    HeadActs,
    Icon,
    MonthTextPipe,
    PageHead,
    ProblemPanel,
    PromisePanel,
    PromiseStatus,
    Segmented,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './promises.page.html',
  styleUrl: './promises.page.css',
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

  protected readonly states = states;
  protected readonly onlyUnkept = computed(() => this.show() === 'unkept');
  protected readonly tracks = computed(() => {
    const view = this.view.value();
    return view ? tracksOf(view, this.onlyUnkept()) : [];
  });
  protected readonly counts = computed(() => {
    const view = this.view.value();
    return view && countStates(view);
  });
  protected readonly ticks = computed(() => {
    const view = this.view.value();
    return view ? monthTicks(view) : [];
  });
  protected readonly today = computed(() => {
    const view = this.view.value();
    return view ? placeOf(view.on, view) : null;
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

  protected nameOf({ row }: Track): string {
    return this.reader.language() === 'en' ? row.templateNameEn : row.templateName;
  }

  protected programmeName({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected cadenceOf({ row }: Track): string {
    return promiseInWords(row, this.reader.language());
  }

  protected iconOf({ window }: TrackWindow): (typeof promiseLooks)['kept']['icon'] {
    return promiseLooks[window.state].icon;
  }

  /** 岗位技能，前台，11月23日 – 12月6日，有风险，2/3. */
  protected label(track: Track, { window }: TrackWindow): string {
    const language = this.reader.language();
    const words = [
      this.nameOf(track),
      track.row.teamShortName ?? this.reader.say('plan.promises.everyone'),
      dateRangeWords(window.fromOn, window.untilOn, language),
      this.reader.say(`plan.promises.state.${window.state}`),
      `${window.placed}/${window.needed}`,
    ];
    return words.join(language === 'en' ? ', ' : '，');
  }

  protected step(months: number): void {
    this.go({ month: addMonths(this.middle(), months), period: null });
  }

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const nothing = { on: '', fromOn: '2026-01-01', untilOn: '2026-01-01', rows: [], byHireDate: [], plans: [] };
