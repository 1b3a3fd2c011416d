import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { mayBringBack } from '@fortnight/shared/plan/series-edit.rules';
import type { SkippedDate } from '@fortnight/shared/plan/skipped.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { placeWords, topicWords } from './series-lines';

/** Dates of series that were taken out or lost, each to be put back as it was by one click. */
@Component({
  selector: 'fn-skipped-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (line of lines(); track line.date.sessionId) {
        <li class="p{{ line.date.tint }}">
          <span class="grow">
            <b>{{ line.when }}</b>
            <span class="meta">{{ line.what }}</span>
          </span>
          @if (mayBring() && line.isSkipped) {
            <button
              type="button"
              class="btn s"
              [attr.aria-label]="'plan.series.bringBackOne' | transloco: { when: line.when, what: line.what }"
              (click)="broughtBack.emit(line.date)"
            >
              <fn-icon name="back" [size]="14" />{{ 'plan.series.bringBack' | transloco }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      position: relative;
      display: flex;
      align-items: center;
      gap: var(--fn-2);
      padding: 4px 0 4px 12px;
      line-height: 18px;
    }
    li::before {
      content: '';
      position: absolute;
      inset: 6px auto 6px 0;
      width: 4px;
      border-radius: 2px;
      background: var(--b);
    }
    .grow {
      min-width: 0;
    }
    b {
      font-weight: var(--fn-w-medium);
    }
    .meta {
      display: block;
    }
    button {
      flex: none;
    }
  `,
})
export class SkippedList {
  readonly dates = input.required<readonly SkippedDate[]>();
  readonly showsTeams = input(false);
  readonly mayBring = input(true);
  /** The dates of a draft that are skipped as it stands now; without them all that are shown. */
  readonly standing = input<{ readonly planId: string; readonly dates: readonly SkippedDate[] }>();
  readonly broughtBack = output<SkippedDate>();
  private readonly reader = inject(Reader);

  /** Asked as the server asks it: somebody may have brought it back meanwhile. */
  private isSkipped({ planId, sessionId }: SkippedDate): boolean {
    const standing = this.standing();
    return standing?.planId !== planId || mayBringBack(standing.dates, sessionId).allowed;
  }

  protected readonly lines = computed(() => {
    const language = this.reader.language();
    return this.dates().map((date) => {
      const names = date.teams.map(({ shortName }) => shortName);
      const teams = this.showsTeams() ? names.join(language === 'en' ? ', ' : '、') : '';
      const topics = topicWords([date], language, (key, params) => this.reader.say(key, params));
      const by = this.reader.say('plan.series.skippedWhy.' + date.why, { person: date.personName });
      const isSkipped = this.isSkipped(date);
      return {
        date,
        isSkipped,
        when: placeWords(date, language),
        what: [topics, teams, by].filter(Boolean).join(' · '),
      };
    });
  });
}
