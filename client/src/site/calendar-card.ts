import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { siteEndpoints, type CalendarMark } from '@fortnight/shared/site/site.contract';
import { spansOf } from '@fortnight/shared/site/mark-spans';
import { decidingMarks } from '@fortnight/shared/time/day-mark';
import { addMonthsToDate } from '@fortnight/shared/time/days';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
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

interface MarkRow {
  readonly words: string;
  readonly name: string;
  readonly badge: 'worked' | 'off' | 'closed.mark';
}

/** What the working calendar says about the coming twelve months: holidays and make-up working days. */
@Component({
  selector: 'fn-calendar-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Empty, Icon, ProblemPanel, RouterLink, Skeleton, TranslocoPipe],
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
            </li>
          } @empty {
            <li><fn-empty [text]="'site.noMarks' | transloco" /></li>
          }
        </ul>
      } @else if (calendar.isLoading()) {
        <fn-skeleton />
      }
      @if (hasLink()) {
        <footer>
          <a class="btn s" routerLink="/sites/calendar">{{ 'site.openCalendar' | transloco }}</a>
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
  private readonly clock = inject(ServerClock);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly zone = input.required<string>();
  /** Whether it leads to the page of the whole calendar. */
  readonly hasLink = input(false);

  protected readonly range = computed(() => {
    const fromOn = todayAt(this.clock, this.zone());
    return { fromOn, untilOn: addMonthsToDate(fromOn, 12) };
  });
  protected readonly calendar = apiResource(siteEndpoints.readCalendar, () => ({
    params: { siteId: this.siteId() },
    query: this.range(),
  }));
  /** Whether what it says is known, or known to be missing. */
  readonly isSettled = computed(() => !this.calendar.isLoading() || this.calendar.value() !== undefined);
  protected readonly rows = computed(() => rowsOf(this.calendar.value()?.marks ?? [], this.reader.language() === 'en'));
  /** The official calendar ends within the twelve months that are shown. */
  protected readonly endsSoon = computed(() => {
    const covered = this.calendar.value()?.coveredThrough;
    return covered && covered < this.range().untilOn ? covered : undefined;
  });

  /** Reads again, after another country was chosen. */
  reload(): void {
    this.calendar.reload();
  }
}

/** Days that follow one another under one name become one row. */
function rowsOf(marks: readonly CalendarMark[], isEnglish: boolean): MarkRow[] {
  const language = isEnglish ? 'en' : 'zh-CN';
  const badges = { makeup: 'worked', 'company-work': 'worked', closed: 'closed.mark' } as const;
  const deciding = [...decidingMarks(marks).values()] as CalendarMark[];
  return spansOf(deciding).map(({ fromOn, untilOn, mark }) => ({
    words: fromOn === untilOn ? dateWords(fromOn, language) : dateRangeWords(fromOn, untilOn, language),
    name: isEnglish && mark.nameEn ? mark.nameEn : mark.name,
    badge: mark.kind in badges ? badges[mark.kind as keyof typeof badges] : 'off',
  }));
}
