import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { DateRange } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { dateRangeWords, dateWords } from '../time/date-words';
import { Empty } from '../ui/empty';
import type { MarkSpan } from '@fortnight/shared/site/mark-spans';

/** Every day of a year that differs from its weekday, with who says so. */
@Component({
  selector: 'fn-mark-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ 'site.day.marks' | transloco }}</h2>
        <span class="meta">{{ 'site.day.spans' | transloco: { count: spans().length } }}</span>
      </header>
      <ul class="rows">
        @for (span of spans(); track span.fromOn + span.mark.source) {
          <li>
            <button type="button" class="plain grow" (click)="picked.emit(span)">{{ words(span) }}</button>
            <span class="sub">{{ name(span) }}</span>
            <span class="meta">{{ source(span) }}</span>
          </li>
        } @empty {
          <li><fn-empty [text]="'site.day.noMarks' | transloco" /></li>
        }
      </ul>
    </section>
  `,
  styles: `
    .plain {
      padding: 0;
      border: 0;
      background: none;
      color: var(--fn-accent-ink);
      text-align: start;
    }
    .plain:hover {
      text-decoration: underline;
    }
    ul {
      max-height: 420px;
      overflow: auto;
    }
  `,
})
export class MarkList {
  private readonly reader = inject(Reader);
  readonly spans = input.required<readonly MarkSpan[]>();
  readonly coveredThrough = input.required<string | null>();
  readonly picked = output<DateRange>();

  protected words({ fromOn, untilOn }: MarkSpan): string {
    const language = this.reader.language();
    return fromOn === untilOn ? dateWords(fromOn, language) : dateRangeWords(fromOn, untilOn, language);
  }

  protected name({ mark }: MarkSpan): string {
    const name = this.reader.language() === 'en' ? mark.nameEn : mark.name;
    return `${this.reader.say(`site.day.badge.${mark.kind}`)} ${name}`;
  }

  /** What the shipped list says of days that it does not cover is a guess. */
  protected source({ mark, untilOn }: MarkSpan): string {
    const through = this.coveredThrough();
    const isGuess = mark.source === 'package' && (through === null || untilOn > through);
    return this.reader.say(isGuess ? 'site.day.source.guess' : `site.day.source.${mark.source}`);
  }
}
