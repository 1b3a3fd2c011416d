import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { shiftOnDay } from '@fortnight/shared/site/shift-pattern';
import type { PatternBody } from '@fortnight/shared/site/shift-pattern.contract';
import { addDays, datesIn, mondayOf } from '@fortnight/shared/time/days';
import { isDateText, type DateText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../../api/api-resource';
import { Reader } from '../../i18n/language';
import { dayWords } from '../../time/date-words';
import { shiftLooks } from './month-grid';

/** Four weeks of a pattern, group by group, as it would be. */
@Component({
  selector: 'fn-pattern-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <h3>{{ 'person.shifts.preview' | transloco }}</h3>
    @for (week of weeks(); track week.monday) {
      <table>
        <caption class="meta">
          {{
            week.words
          }}
        </caption>
        <tbody>
          @for (group of week.groups; track $index) {
            <tr>
              <th scope="row" class="meta">{{ group.name }}</th>
              @for (day of group.days; track $index) {
                <td [class]="'t' + day.tint">{{ day.letter }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--fn-2);
    }
    h3 {
      font-size: var(--fn-t-s);
      font-weight: var(--fn-w-medium);
    }
    table {
      width: 100%;
      table-layout: fixed;
      border-collapse: collapse;
    }
    caption {
      text-align: start;
      padding-bottom: 2px;
    }
    th {
      width: 4em;
      text-align: start;
      font-weight: var(--fn-w-regular);
      overflow: hidden;
      text-overflow: ellipsis;
    }
    td {
      height: 22px;
      border: 1px solid var(--fn-line);
      text-align: center;
      font-size: var(--fn-t-xs);
    }
    .t0 {
      background: var(--fn-day-off);
      color: var(--fn-ink-3);
    }
    .t1 {
      background: color-mix(in srgb, var(--fn-accent) 9%, var(--fn-surface));
    }
    .t2 {
      background: color-mix(in srgb, var(--fn-accent) 20%, var(--fn-surface));
    }
    .t3 {
      background: color-mix(in srgb, var(--fn-accent) 33%, var(--fn-surface));
    }
    .t4,
    .t5,
    .t6 {
      background: color-mix(in srgb, var(--fn-ink) 16%, var(--fn-surface));
    }
  `,
})
export class PatternPreview {
  private readonly reader = inject(Reader);
  readonly pattern = input.required<PatternBody>();
  readonly view = input.required<ShiftRosterView>();
  readonly fromOn = input.required<DateText>();

  private readonly first = computed(() => (isDateText(this.fromOn()) ? mondayOf(this.fromOn()) : undefined));
  private readonly calendar = apiResource(siteEndpoints.readCalendar, () => {
    const fromOn = this.first();
    const params = { siteId: this.view().siteId };
    return fromOn ? { params, query: { fromOn, untilOn: addDays(fromOn, 27) } } : undefined;
  });

  protected readonly weeks = computed(() => {
    const first = this.first();
    const pattern = this.pattern();
    if (pattern.cycle.length === 0 || !isDateText(pattern.anchorOn) || !first) return [];
    const calendar = workingCalendar(this.calendar.value() ?? this.view());
    const looks = new Map(shiftLooks(this.view().shifts).map((look) => [look.id, look]));
    const rest = { letter: this.reader.say('person.shifts.restLetter'), tint: 0 };
    return [0, 7, 14, 21].map((days) => {
      const monday = addDays(first, days);
      const dates = datesIn(monday, addDays(monday, 6));
      const groups = pattern.groups.map(({ name, offset }) => ({
        name,
        days: dates.map((on) => looks.get(shiftOnDay(pattern, offset, on, calendar) ?? '') ?? rest),
      }));
      return { monday, words: dayWords(monday, this.reader.language()), groups };
    });
  });
}
