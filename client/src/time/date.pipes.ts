import { Pipe, inject, type PipeTransform } from '@angular/core';
import type { DateText, InstantText, MonthText } from '@fortnight/shared/time/time-text';
import { Reader } from '../i18n/language';
import {
  dateWords,
  dayWords,
  deadlineWords,
  fullDateWords,
  momentWords,
  monthWords,
  spanWords,
  timeRangeWords,
  weekdayWords,
} from './date-words';

// Impure, because a switch of language changes what a date reads like; the work is a few string joins.

const dateForms = { date: dateWords, day: dayWords, full: fullDateWords, weekday: weekdayWords };

/** `{{ on | dateText }}` 9月14日 周一; with 'day' 9月14日, 'full' 2026年9月14日 周一, 'weekday' 周一. */
@Pipe({ name: 'dateText', pure: false })
export class DateTextPipe implements PipeTransform {
  private readonly reader = inject(Reader);

  transform(on: DateText | null | undefined, form: keyof typeof dateForms = 'date'): string {
    return on ? dateForms[form](on, this.reader.language()) : '';
  }
}

/** `{{ plan.month | monthText }}` 2026年9月. */
@Pipe({ name: 'monthText', pure: false })
export class MonthTextPipe implements PipeTransform {
  private readonly reader = inject(Reader);

  transform(month: MonthText | null | undefined): string {
    return month ? monthWords(month, this.reader.language()) : '';
  }
}

/** `{{ at | moment: zone }}` 9月14日 周一 09:00, by the site's clock. */
@Pipe({ name: 'moment', pure: false })
export class MomentPipe implements PipeTransform {
  private readonly reader = inject(Reader);

  transform(at: InstantText | null | undefined, zone: string): string {
    return at ? momentWords(at, zone, this.reader.language()) : '';
  }
}

/** `{{ by | deadline: zone }}` 9月14日 周一 24:00, by the site's clock. */
@Pipe({ name: 'deadline', pure: false })
export class DeadlinePipe implements PipeTransform {
  private readonly reader = inject(Reader);

  transform(at: InstantText | null | undefined, zone: string): string {
    return at ? deadlineWords(at, zone, this.reader.language()) : '';
  }
}

/** `{{ session | timeRange: zone }}` 09:00–10:30, by the site's clock. */
@Pipe({ name: 'timeRange' })
export class TimeRangePipe implements PipeTransform {
  transform(span: { readonly startsAt: InstantText; readonly endsAt: InstantText }, zone: string): string {
    return timeRangeWords(span.startsAt, span.endsAt, zone);
  }
}

/** `{{ session | span: zone }}` 9月14日 周一 09:00–10:30, by the site's clock. */
@Pipe({ name: 'span', pure: false })
export class SpanPipe implements PipeTransform {
  private readonly reader = inject(Reader);

  transform(span: { readonly startsAt: InstantText; readonly endsAt: InstantText }, zone: string): string {
    return spanWords(span.startsAt, span.endsAt, zone, this.reader.language());
  }
}
