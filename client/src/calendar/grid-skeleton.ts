import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input } from '@angular/core';
import { datesIn } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { weekdayWords } from '../time/date-words';
import type { GroundOf } from '../site/day-ground';
import type { GridHours } from './grid-hours';
import { drawnDates, periodOf, type BoardView } from './period';

/** Heads, lines and the ground of days off in plain HTML, where the grid will stand. */
@Component({
  selector: 'fn-grid-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [TranslocoPipe],
  template: `
    <span class="vh" role="status">{{ 'ui.loading' | transloco }}</span>
    <div class="fn-sk-heads" aria-hidden="true">
      @for (day of heads(); track day.on) {
        <div [class.is-off]="day.isOff">{{ day.words }}</div>
      }
    </div>
    <div class="fn-sk-body" aria-hidden="true">
      @for (day of cells(); track day.on) {
        <div [class.is-off]="day.isOff"></div>
      }
    </div>
  `,
  host: { '[class]': 'view()' },
})
export class GridSkeleton {
  readonly view = input.required<BoardView>();
  readonly on = input.required<DateText>();
  readonly ground = input.required<GroundOf>();
  readonly hours = input.required<GridHours>();
  private readonly reader = inject(Reader);

  protected readonly heads = computed(() => {
    const { fromOn, untilOn } = periodOf('week', this.on());
    return this.days(fromOn, untilOn).map((day) => ({ ...day, words: this.words(day.on) }));
  });
  protected readonly cells = computed(() => {
    const { fromOn, untilOn } = drawnDates(this.view(), this.on());
    return this.days(fromOn, untilOn);
  });

  private days(fromOn: DateText, untilOn: DateText): { on: DateText; isOff: boolean }[] {
    return datesIn(fromOn, untilOn).map((on) => ({ on, isOff: this.ground()(on).isOff }));
  }

  private words(on: DateText): string {
    const weekday = weekdayWords(on, this.reader.language());
    return this.view() === 'month' ? weekday : `${Number(on.slice(8))} ${weekday}`;
  }
}
