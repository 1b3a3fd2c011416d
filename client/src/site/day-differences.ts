import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DayDifference } from '@fortnight/shared/site/calendar.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { fullDateWords } from '../time/date-words';

/** Day by day what an import adds, changes and takes away. */
@Component({
  selector: 'fn-day-differences',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @if (lines().length > 0) {
      <section class="card">
        <header>
          <h2>{{ 'site.list.days' | transloco }}</h2>
        </header>
        <div class="scroll-x list" tabindex="0" role="region" [attr.aria-label]="'site.list.days' | transloco">
          <table class="fn-table dense stacks" role="table">
            <thead>
              <tr role="row">
                <th>{{ 'site.list.day' | transloco }}</th>
                <th>{{ 'site.list.how2' | transloco }}</th>
                <th>{{ 'site.list.before' | transloco }}</th>
                <th>{{ 'site.list.after' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (line of lines(); track line.on) {
                <tr role="row">
                  <td role="cell" class="m">{{ line.day }}</td>
                  <td role="cell" [class.ok-t]="line.how === 'added'" [class.bad-t]="line.how === 'removed'">
                    {{ 'site.list.' + line.how | transloco }}
                  </td>
                  <td role="cell" class="sub">{{ line.before }}</td>
                  <td role="cell">{{ line.after }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
  styles: `
    .list {
      max-height: 420px;
      overflow: auto;
    }
    @media (max-width: 599px) {
      .sub::after {
        content: ' →';
      }
    }
  `,
})
export class DayDifferences {
  private readonly reader = inject(Reader);
  readonly added = input.required<readonly DayDifference[]>();
  readonly changed = input.required<readonly DayDifference[]>();
  readonly removed = input.required<readonly DayDifference[]>();

  protected readonly lines = computed(() => {
    const told = (['added', 'changed', 'removed'] as const).flatMap((how) =>
      this[how]().map(({ on, before, after }) => ({
        on,
        how,
        day: fullDateWords(on, this.reader.language()),
        before: this.words(before),
        after: this.words(after),
      })),
    );
    return told.sort((one, other) => (one.on < other.on ? -1 : 1));
  });

  private words(mark: DayDifference['before']): string {
    if (!mark) return this.reader.say('site.list.plain');
    const name = this.reader.language() === 'en' ? mark.nameEn : mark.name;
    return `${this.reader.say(`site.day.kind.${mark.kind}`)} ${name}`;
  }
}
