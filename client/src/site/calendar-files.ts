import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import { calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

const exports = [
  ['Excel', calendarEndpoints.exportYearSheet],
  ['iCalendar', calendarEndpoints.exportYearCalendar],
  ['CSV', calendarEndpoints.exportYear],
] as const;

/** A year of a working calendar as files: what leaves can come back by the import. */
@Component({
  selector: 'fn-calendar-files',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <p class="row wrap">
      <span class="meta">{{ 'site.day.export' | transloco: { year: year() } }}</span>
      @for (file of files(); track file[0]) {
        <a class="btn s" [href]="file[1]" download><fn-icon name="download" [size]="14" />{{ file[0] }}</a>
      }
    </p>
  `,
  styles: `
    p {
      padding: var(--fn-2) var(--fn-4);
    }
  `,
})
export class CalendarFiles {
  readonly siteId = input.required<string>();
  readonly year = input.required<number>();

  protected readonly files = computed(() =>
    exports.map(
      ([name, { path }]) => [name, `${pathOf(path, { siteId: this.siteId() })}?year=${this.year()}`] as const,
    ),
  );
}
