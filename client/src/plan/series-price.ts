import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SeriesName, SeriesOutcome } from '@fortnight/shared/plan/series.contract';
import { Reader } from '../i18n/language';
import { dateRangeWords } from '../time/date-words';
import { Icon } from '../ui/icon';

/** What an edit of a series comes to: six figures, and what it does to the promise in one line. */
@Component({
  selector: 'fn-series-price',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div class="price" aria-live="polite">
      @for (one of figures(); track one.label) {
        <span [class.second]="$index === 3"
          ><b [class]="one.tone">{{ one.figure }}</b
          >{{ one.label }}</span
        >
      }
    </div>
    <p [class]="promise()?.tone ?? ''">
      @if (promise(); as told) {
        <fn-icon [name]="told.tone === 'ok-t' ? 'check' : 'warn'" [size]="16" />{{ told.words }}
      }
    </p>
  `,
  styles: `
    .price {
      display: grid;
      grid-template-columns: repeat(6, 1fr);
      padding: var(--fn-2) var(--fn-4);
      border-radius: var(--fn-r-2);
      background: var(--fn-surface-sunken);
      color: var(--fn-ink-2);
      font-size: var(--fn-t-xs);
    }
    b {
      display: block;
      font-size: var(--fn-t-l);
      line-height: 22px;
      color: var(--fn-ink);
    }
    b.bad-t {
      color: var(--fn-bad);
    }
    b.warn-t {
      color: var(--fn-warn);
    }
    .second {
      padding-inline-start: var(--fn-4);
      border-inline-start: 1px solid var(--fn-line-strong);
    }
    p {
      display: flex;
      align-items: center;
      gap: 6px;
      min-height: 22px;
      margin-top: 10px;
      font-size: var(--fn-t-s);
    }
    @media (max-width: 599px) {
      .price {
        grid-template-columns: repeat(3, 1fr);
        row-gap: var(--fn-2);
      }
      .second {
        padding-inline-start: 0;
        border: 0;
      }
    }
  `,
})
export class SeriesPrice {
  readonly outcome = input.required<SeriesOutcome | undefined>();
  readonly series = input.required<SeriesName | undefined>();
  readonly kind = input.required<'move' | 'edit'>();
  private readonly reader = inject(Reader);

  protected readonly figures = computed(() => {
    const sum = this.outcome();
    const figure = (name: string, count: number | undefined, tone = '') => {
      return { figure: count ?? '–', label: this.reader.say('plan.series.figure.' + name), tone: count ? tone : '' };
    };
    return [
      figure('kept', sum?.kept),
      figure(this.kind(), sum?.moved),
      figure('lost', sum?.lost, 'bad-t'),
      figure('shifts', sum?.shifts, 'warn-t'),
      figure('mails', sum?.mails),
      figure('warnings', sum?.warnings, 'warn-t'),
    ];
  });

  protected readonly promise = computed(() => {
    const short = this.outcome()?.promise?.short;
    if (!short) return null;
    const [first] = short;
    if (!first) return { tone: 'ok-t', words: this.reader.say('plan.series.promise.kept', this.promised()) };
    const range = dateRangeWords(first.fromOn, first.untilOn, this.reader.language());
    const key = short.length > 1 ? 'plan.series.promise.shortMore' : 'plan.series.promise.short';
    const params = { range, needed: first.needed, placed: first.placed, count: short.length };
    return { tone: 'warn-t', words: this.reader.say(key, params) };
  });

  /** Whose promise, and what it says. */
  private promised(): { readonly name: string; readonly cadence: string } {
    const series = this.series();
    const name = this.reader.language() === 'en' ? series?.nameEn : series?.name;
    const promise = series?.promise;
    const cadence = promise ? this.reader.say('plan.per.' + promise.per, { count: promise.count }) : '';
    return { name: name ?? '', cadence };
  }
}
