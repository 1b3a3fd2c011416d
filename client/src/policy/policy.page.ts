import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { policyGroups, type PolicyGroup } from '@fortnight/shared/policy/policy.data';
import { policyEndpoints, type SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { DateTextPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { textOf } from '../ui/form-draft';
import { mediaSignal } from '../ui/media';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Segmented } from '../ui/segmented';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { FigurePanel } from './figure-panel';
import { groupsOf, rowsOf, type FigureChoice, type FigureRow } from './figure-rows';
import { figureName, unitWords, valueWords } from './figure-words';

/** Every figure of the regulation at a site: its rule, since when it holds, and how it came about. */
@Component({
  selector: 'fn-policy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HistoryButton,
    DateTextPipe,
    Empty,
    FigurePanel,
    HeadActs,
    PageHead,
    ProblemPanel,
    Segmented,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './policy.page.html',
  styleUrl: './policy.page.css',
})
export class PolicyPage {
  private readonly router = inject(Router);
  private readonly site = inject(CurrentSite);
  protected readonly reader = inject(Reader);

  /** From the query: the figure that is open. */
  readonly figure = input<string>();

  private readonly panel = viewChild<FigurePanel, ElementRef<HTMLElement>>(FigurePanel, { read: ElementRef });
  private readonly isNarrow = mediaSignal('(max-width: 1199px)');
  protected readonly text = textOf;
  protected readonly search = signal('');
  protected readonly choice = signal<FigureChoice>('all');
  protected readonly figures = apiResource(policyEndpoints.readFigures, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  });
  protected readonly rows = computed(() => {
    const figures = this.figures.value();
    return figures ? rowsOf(figures) : [];
  });
  protected readonly groups = computed(() => groupsOf(this.rows(), this.search(), this.choice()));
  protected readonly open = computed(() => this.rows().find(({ key }) => key === this.figure()));
  protected readonly counts = computed(() => ({
    count: this.rows().length,
    changed: this.rows().filter(({ history }) => history.length > 0).length,
    coming: this.rows().filter(({ next }) => next !== null).length,
  }));
  protected readonly history = computed((): HistoryAsked | undefined => {
    const site = this.site.site();
    if (!site) return undefined;
    const { id: siteId, name, zone } = site;
    return { endpoint: policyEndpoints.readFiguresHistory, params: { siteId }, name, zone };
  });
  protected readonly choices = computed(() =>
    (['all', 'changed', 'coming'] as const).map((value) => ({
      value,
      label: this.reader.say(`policy.choice.${value}`),
    })),
  );

  protected groupName(group: PolicyGroup): string {
    return policyGroups[group][this.reader.language() === 'en' ? 'en' : 'zh'];
  }

  protected nameOf({ key }: FigureRow): string {
    return figureName(key, this.reader.language());
  }

  protected valueOf({ key, value }: FigureRow): string {
    return valueWords(key, value, this.reader);
  }

  protected unitOf({ key }: FigureRow): string {
    return unitWords(key, this.reader.language());
  }

  protected async show(figure: string | null): Promise<void> {
    await this.router.navigate([], { queryParams: { figure }, queryParamsHandling: 'merge', replaceUrl: true });
    // Where there is one column, the figure opens above the list that was tapped.
    if (figure && this.isNarrow()) this.panel()?.nativeElement.scrollIntoView({ block: 'start' });
  }

  protected changed(sites: readonly SiteFigures[]): void {
    const own = sites.find(({ siteId }) => siteId === this.site.id());
    if (own) this.figures.set(own);
    else this.figures.reload();
  }

  protected clear(): void {
    this.search.set('');
    this.choice.set('all');
  }
}
