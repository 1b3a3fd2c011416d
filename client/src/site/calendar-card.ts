import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { placeEndpoints } from '@fortnight/shared/site/place.contract';
import { siteEndpoints, type CalendarMark } from '@fortnight/shared/site/site.contract';
import { addDays, addMonthsToDate, datesIn } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { DateTextPipe } from '../time/date.pipes';
import { dateRangeWords, dateWords } from '../time/date-words';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Toasts } from '../ui/toasts';
import { ClosedDaysForm } from './closed-days-form';

interface MarkRow {
  readonly words: string;
  readonly name: string;
  readonly badge: 'worked' | 'off' | 'closed.mark';
  /** Days on which the site itself is closed; none for what is official. */
  readonly closedOn: readonly string[];
}

/** What the working calendar says about the coming twelve months: holidays and make-up working days. */
@Component({
  selector: 'fn-calendar-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClosedDaysForm, DateTextPipe, Empty, Icon, ProblemPanel, Skeleton, TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ 'site.calendar' | transloco }}</h2>
        <span class="meta">{{ 'site.calendarNext' | transloco }}</span>
      </header>
      @if (endsSoon(); as covered) {
        <p class="note row">
          <fn-icon name="warn" [size]="16" />{{
            'site.coveredThrough' | transloco: { on: (covered | dateText: 'full') }
          }}
        </p>
      }
      <fn-problem [problem]="calendar.problem()" [canTryAgain]="true" (again)="calendar.reload()" />
      @if (calendar.value()) {
        <ul class="rows">
          @for (row of rows(); track row.words) {
            <li>
              <span class="grow">{{ row.words }}</span>
              <span class="sub">{{ row.name }}</span>
              <span [class]="row.badge === 'worked' ? 'day worked' : 'day'">{{ 'site.' + row.badge | transloco }}</span>
              @if (mayClose() && row.closedOn.length > 0) {
                <button
                  type="button"
                  class="btn quiet s"
                  [attr.aria-label]="'site.closed.openOne' | transloco: { on: row.words }"
                  (click)="open(row)"
                >
                  {{ 'site.closed.open' | transloco }}
                </button>
              }
            </li>
          } @empty {
            <li><fn-empty [text]="'site.noMarks' | transloco" /></li>
          }
        </ul>
      } @else if (calendar.isLoading()) {
        <fn-skeleton />
      }
      @if (mayClose()) {
        <footer class="stack">
          <h3>{{ 'site.closed.title' | transloco }}</h3>
          <fn-closed-days-form [siteId]="siteId()" [today]="range().fromOn" (saved)="closed($event)" />
        </footer>
      }
    </section>
  `,
  styles: `
    .note {
      padding: var(--fn-2) var(--fn-4);
      background: var(--fn-warn-soft);
      color: var(--fn-warn);
      font-size: var(--fn-t-s);
    }
    footer fn-closed-days-form {
      width: 100%;
    }
    footer.stack {
      align-items: stretch;
    }
    .day {
      padding: 0 5px;
      border-radius: var(--fn-r-1);
      background: var(--fn-neutral-soft);
      color: var(--fn-ink-2);
      font-size: var(--fn-t-xs);
      font-weight: var(--fn-w-medium);
    }
    .day.worked {
      background: var(--fn-accent);
      color: var(--fn-on-accent);
    }
  `,
})
export class CalendarCard {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(ServerClock);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly zone = input.required<string>();
  readonly mayClose = input(false);

  protected readonly range = computed(() => {
    const fromOn = todayAt(this.clock, this.zone());
    return { fromOn, untilOn: addMonthsToDate(fromOn, 12) };
  });
  protected readonly calendar = apiResource(siteEndpoints.readCalendar, () => ({
    params: { siteId: this.siteId() },
    query: this.range(),
  }));
  protected readonly rows = computed(() => rowsOf(this.calendar.value()?.marks ?? [], this.reader.language() === 'en'));
  /** The official calendar ends within the twelve months that are shown. */
  protected readonly endsSoon = computed(() => {
    const covered = this.calendar.value()?.coveredThrough;
    return covered && covered < this.range().untilOn ? covered : undefined;
  });

  protected closed(count: number): void {
    this.calendar.reload();
    this.toasts.show({ text: this.reader.say('site.closed.done', { count }), tone: 'ok' });
  }

  protected async open({ closedOn, words }: MarkRow): Promise<void> {
    for (const on of closedOn) {
      await this.api.call(placeEndpoints.openDay, { params: { siteId: this.siteId(), on } });
    }
    this.calendar.reload();
    this.toasts.show({ text: this.reader.say('site.closed.opened', { on: words }), tone: 'ok' });
  }

  /** Reads again, after another country was chosen. */
  reload(): void {
    this.calendar.reload();
  }
}

/** Days that follow one another under one name become one row. */
function rowsOf(marks: readonly CalendarMark[], isEnglish: boolean): MarkRow[] {
  const spans: { fromOn: string; untilOn: string; mark: CalendarMark }[] = [];
  for (const mark of [...marks].sort((one, other) => one.on.localeCompare(other.on))) {
    const last = spans.at(-1);
    const follows =
      last && last.mark.name === mark.name && last.mark.kind === mark.kind && addDays(last.untilOn, 1) === mark.on;
    if (follows) last.untilOn = mark.on;
    else spans.push({ fromOn: mark.on, untilOn: mark.on, mark });
  }
  const language = isEnglish ? 'en' : 'zh-CN';
  return spans.map(({ fromOn, untilOn, mark }) => ({
    words: fromOn === untilOn ? dateWords(fromOn, language) : dateRangeWords(fromOn, untilOn, language),
    name: isEnglish && mark.nameEn ? mark.nameEn : mark.name,
    badge: mark.kind === 'makeup' ? 'worked' : mark.kind === 'closed' ? 'closed.mark' : 'off',
    closedOn: mark.kind === 'closed' ? datesIn(fromOn, untilOn) : [],
  }));
}
