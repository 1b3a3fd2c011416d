import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SiteCalendar } from '@fortnight/shared/site/site.contract';
import type { CadencePreview } from '@fortnight/shared/template/cadence-preview';
import { addDays, datesIn, monthOf, weekNumber, type DateRange } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayGround } from '../site/day-ground';
import { Reader } from '../i18n/language';
import { dateWords, weekdayWords } from '../time/date-words';

interface Cell {
  readonly on: DateText;
  readonly day: number;
  readonly isFirst: boolean;
  readonly isOff: boolean;
  readonly badge: 'rest' | 'work' | null;
  readonly name: string;
  /** A sitting is held here; `moved` came from a day off. */
  readonly kind: 'held' | 'moved' | 'from' | 'lost' | null;
  readonly words: string;
}

interface Week {
  readonly monday: DateText;
  readonly number: number;
  readonly month: string;
  readonly startsWindow: boolean;
  readonly cells: readonly Cell[];
}

/**
 * Seven weeks with the dates that a cadence gives: a chip in the programme's colour; an amber frame where it was moved
 * to, dashed where it was; a thick line where a period of the promise begins; 休 and 班 as on the board.
 */
@Component({
  selector: 'fn-cadence-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './cadence-calendar.html',
  styleUrl: './cadence-calendar.css',
})
export class CadenceCalendar {
  private readonly reader = inject(Reader);
  readonly range = input.required<DateRange>();
  readonly today = input.required<DateText>();
  readonly calendar = input.required<SiteCalendar>();
  readonly preview = input.required<CadencePreview>();
  readonly tint = input<number | null>(null);
  /** What stands in a chip: the wall time at which a sitting begins. */
  readonly label = input.required<string>();

  protected readonly heads = computed(() =>
    datesIn(this.range().fromOn, addDays(this.range().fromOn, 6)).map((on) => {
      const word = weekdayWords(on, this.reader.language());
      return { short: this.reader.language() === 'en' ? word.slice(0, 2) : word.slice(1), word };
    }),
  );
  protected readonly weeks = computed((): Week[] => {
    const { fromOn, untilOn } = this.range();
    const ground = dayGround(this.calendar());
    const starts = new Set(this.preview().windows.map((window) => window.fromOn));
    const mondays = datesIn(fromOn, untilOn).filter((_, at) => at % 7 === 0);
    return mondays.map((monday, at) => {
      const days = datesIn(monday, addDays(monday, 6));
      const first = at === 0 ? monday : days.find((on) => on.endsWith('-01'));
      const month = first ? this.monthWord(first) : '';
      const startsWindow = at > 0 && days.some((on) => starts.has(on));
      return {
        monday,
        number: weekNumber(monday),
        month,
        startsWindow,
        cells: days.map((on) => this.cellOf(on, ground)),
      };
    });
  });

  private cellOf(on: DateText, groundOf: ReturnType<typeof dayGround>): Cell {
    const { isOff, badge, name, nameEn } = groundOf(on);
    const isEnglish = this.reader.language() === 'en';
    const { dates, lost } = this.preview();
    const date = dates.find((one) => one.on === on);
    const left = dates.some(({ movedFrom }) => movedFrom === on);
    const kind = date
      ? date.movedFrom
        ? 'moved'
        : 'held'
      : left
        ? 'from'
        : lost.some((one) => one.on === on)
          ? 'lost'
          : null;
    const told = kind
      ? this.reader.say(`template.cell.${kind}`, {
          from: date?.movedFrom ? dateWords(date.movedFrom, this.reader.language()) : '',
        })
      : '';
    return {
      on,
      day: Number(on.slice(8)),
      isFirst: on.endsWith('-01'),
      isOff,
      badge,
      name: isEnglish ? nameEn : name,
      kind,
      words: told,
    };
  }

  private monthWord(on: DateText): string {
    const month = Number(monthOf(on).slice(5));
    return this.reader.language() === 'en' ? dateWords(on, 'en').slice(-3) : `${month}月`;
  }
}
