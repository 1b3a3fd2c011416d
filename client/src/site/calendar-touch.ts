import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { calendarEndpoints, type CalendarChange, type CalendarTouch } from '@fortnight/shared/site/calendar.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { dateWords, monthWords } from '../time/date-words';

/** What a change of the calendar would touch, before it is made: sessions and deadlines. */
@Component({
  selector: 'fn-calendar-touch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @if (touch.value(); as told) {
      <div class="stack" aria-live="polite">
        <p class="meta" [class.warn-t]="sessions() > 0">
          {{ 'site.touch.days' | transloco: { count: told.days } }}
          {{ 'site.touch.' + whom() | transloco: { drafts: told.drafts + told.inReview, binding: told.binding } }}
        </p>
        @if (told.sessions.length > 0) {
          <details>
            <summary>{{ 'site.touch.which' | transloco }}</summary>
            <ul class="stack">
              @for (session of told.sessions; track $index) {
                <li>{{ words(session) }}</li>
              }
            </ul>
          </details>
        }
        @for (line of deadlines(); track line) {
          <p class="meta">{{ line }}</p>
        }
      </div>
    }
  `,
  styles: `
    .stack {
      gap: var(--fn-1);
      font-size: var(--fn-t-s);
    }
    ul {
      padding: var(--fn-1) 0 0 var(--fn-3);
    }
  `,
})
export class CalendarTouched {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string | undefined>();
  /** Undefined: nothing is wanted yet. */
  readonly change = input.required<CalendarChange | undefined>();

  protected readonly touch = apiResource(calendarEndpoints.previewChange, () => {
    const [siteId, body] = [this.siteId(), this.change()];
    return siteId && body ? { params: { siteId }, body } : undefined;
  });
  protected readonly sessions = computed(() => {
    const { drafts = 0, inReview = 0, binding = 0 } = this.touch.value() ?? {};
    return drafts + inReview + binding;
  });
  /** Which sentence tells of the sessions: nothing is said of kinds of which there are none. */
  protected readonly whom = computed(() => {
    const { drafts = 0, inReview = 0, binding = 0 } = this.touch.value() ?? {};
    if (binding === 0) return drafts + inReview === 0 ? 'none' : 'drafts';
    return drafts + inReview === 0 ? 'binding' : 'both';
  });
  protected readonly deadlines = computed(() => {
    const language = this.reader.language();
    return (this.touch.value()?.deadlines ?? []).map(({ kind, month, beforeOn, afterOn, leftBefore, leftAfter }) =>
      this.reader.say(`site.touch.deadline.${kind}`, {
        month: monthWords(month, language),
        before: dateWords(beforeOn, language),
        after: dateWords(afterOn, language),
        leftBefore,
        leftAfter,
      }),
    );
  });

  protected words({ on, startsLocally, title, titleEn, isBinding, toOn }: CalendarTouch['sessions'][number]): string {
    const language = this.reader.language();
    const to = toOn ? ` → ${dateWords(toOn, language)}` : '';
    const state = isBinding ? this.reader.say('site.touch.stays') : '';
    return `${dateWords(on, language)} ${startsLocally} ${language === 'en' ? titleEn : title}${to} ${state}`.trim();
  }
}
