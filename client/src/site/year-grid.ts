import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { addDays, addMonthsToDate, isWithin, type DateRange } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { fullDateWords, monthWords, weekdayWords } from '../time/date-words';
import type { DayCell, MonthSheet } from './calendar-sheets';

/** How far each key goes, in days. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve small months. One day can be reached by Tab, the arrows lead on; with Shift they mark a span. */
@Component({
  selector: 'fn-year-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './year-grid.html',
  styleUrl: './year-grid.css',
  host: { '(keydown)': 'key($event)' },
})
export class YearGrid {
  private readonly reader = inject(Reader);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly sheets = input.required<readonly MonthSheet[]>();
  readonly today = input.required<string>();
  readonly chosen = input<DateRange | null>(null);
  readonly picked = output<DateRange>();

  private readonly held = signal<string | null>(null);
  /** Where a span began that Shift goes on with. */
  private anchor: string | null = null;
  protected readonly first = computed(() => this.sheets()[0]?.days[0]?.on ?? '');
  private readonly last = computed(() => this.sheets().at(-1)?.days.at(-1)?.on ?? '');
  /** The day that Tab leads to: the one held, else today, else the first of the year. */
  protected readonly focused = computed(() => {
    const range = { fromOn: this.first(), untilOn: this.last() };
    return [this.held(), this.chosen()?.fromOn, this.today()].find((on) => on && isWithin(on, range)) ?? range.fromOn;
  });
  /** A week that begins on a Monday: 2024 began on one. */
  protected readonly weekdays = computed(() => {
    const language = this.reader.language();
    return Array.from({ length: 7 }, (_, day) =>
      weekdayWords(`2024-01-0${day + 1}`, language)
        .replace('周', '')
        .slice(0, 2),
    );
  });

  protected monthName({ month }: MonthSheet): string {
    return monthWords(month, this.reader.language());
  }

  protected isChosen(on: string): boolean {
    const chosen = this.chosen();
    return chosen !== null && isWithin(on, chosen);
  }

  protected words({ on, kind, mark }: DayCell): string {
    const language = this.reader.language();
    const name = mark ? `${language === 'en' ? mark.nameEn : mark.name} ` : '';
    const source = mark ? this.reader.say(`site.day.source.${mark.source}`) : '';
    return `${fullDateWords(on, language)} ${name}${this.reader.say(`site.day.kind.${kind}`)} ${source}`.trim();
  }

  protected pick(on: string, goesOn: boolean): void {
    if (!goesOn || this.anchor === null) this.anchor = on;
    this.held.set(on);
    const [fromOn, untilOn] = this.anchor < on ? [this.anchor, on] : [on, this.anchor];
    this.picked.emit({ fromOn, untilOn });
  }

  protected key(event: KeyboardEvent): void {
    const to = this.target(event.key);
    if (to === null) return;
    event.preventDefault();
    if (to < this.first() || to > this.last()) return;
    this.anchor ??= this.focused();
    this.held.set(to);
    if (event.shiftKey) this.pick(to, true);
    else this.anchor = null;
    this.host.nativeElement.querySelector<HTMLElement>(`[data-on="${to}"]`)?.focus();
  }

  private target(key: string): string | null {
    const on = this.focused();
    const step = steps[key];
    if (step !== undefined) return addDays(on, step);
    if (key === 'PageUp') return addMonthsToDate(on, -1);
    if (key === 'PageDown') return addMonthsToDate(on, 1);
    if (key === 'Home') return this.first();
    return key === 'End' ? this.last() : null;
  }
}
