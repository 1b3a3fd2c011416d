import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  templateEndpoints,
  type Promised,
  type RuleSet,
  type TemplateBody,
} from '@fortnight/shared/template/template.contract';
import { addMonthsToDate } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { DateTextPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { promiseWords } from './promise-words';
import { readRule, ruleWords } from './rule-row';

/** What the rules mean: in words, and as the dates of the next two months on the working calendar. */
@Component({
  selector: 'fn-dates-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Empty, Icon, ProblemPanel, Skeleton, TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ 'template.nextDates' | transloco }}</h2>
        <span class="meta">{{ 'template.nextDatesHelp' | transloco }}</span>
      </header>
      <p class="words">{{ words() }}</p>
      @if (promised(); as asks) {
        <p class="asked sub">{{ 'template.asked' | transloco: { promise: asks } }}</p>
      }
      <fn-problem [problem]="dates.problem()" [canTryAgain]="true" (again)="dates.reload()" />
      @if (dates.value(); as list) {
        <ul class="rows" aria-live="polite">
          @for (date of list; track date.on + date.movedFrom) {
            <li>
              <span class="grow">{{ date.on | dateText }}</span>
              @if (date.movedFrom) {
                <span class="warn-t row"
                  ><fn-icon name="move" [size]="16" />{{
                    'template.movedFrom' | transloco: { on: (date.movedFrom | dateText) }
                  }}</span
                >
              }
            </li>
          } @empty {
            <li><fn-empty [text]="'template.noDates' | transloco" /></li>
          }
        </ul>
      } @else if (dates.isLoading()) {
        <fn-skeleton [count]="6" />
      }
    </section>
  `,
  styles: `
    .words {
      padding: var(--fn-3) var(--fn-4) 0;
      color: var(--fn-accent-ink);
      font-size: var(--fn-t-l);
      font-weight: var(--fn-w-bold);
    }
    .asked {
      padding: var(--fn-1) var(--fn-4) var(--fn-2);
      font-size: var(--fn-t-s);
    }
  `,
})
export class DatesPreview {
  private readonly clock = inject(ServerClock);
  private readonly reader = inject(Reader);
  private readonly site = inject(CurrentSite);
  readonly siteId = input.required<string>();
  readonly ruleSet = input.required<RuleSet | null>();
  readonly onDayOff = input.required<TemplateBody['onDayOff']>();
  readonly programmeId = input.required<string>();
  readonly limits = input.required<TemplateBody['limits']>();
  readonly promise = input<Promised | null>(null);

  protected readonly dates = apiResource(templateEndpoints.previewDates, () => {
    const fromOn = todayAt(this.clock, this.site.zone());
    const asked = { ruleSet: this.ruleSet(), programmeId: this.programmeId() || undefined, limits: this.limits() };
    const body = { ...asked, onDayOff: this.onDayOff(), fromOn, untilOn: addMonthsToDate(fromOn, 2) };
    return { params: { siteId: this.siteId() }, body };
  });
  protected readonly words = computed(() => {
    const language = this.reader.language();
    return (this.ruleSet()?.rules ?? [])
      .map((rule) => ruleWords(readRule(rule), language))
      .join(language === 'en' ? '; ' : '；');
  });
  protected readonly promised = computed(() => {
    const promise = this.promise();
    return promise ? promiseWords(promise, this.reader.language()) : undefined;
  });
}
