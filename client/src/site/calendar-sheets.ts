import type { CalendarMark, SiteCalendar } from '@fortnight/shared/site/site.contract';
import { decidingMarks, isWorked, type DayKind } from '@fortnight/shared/time/day-mark';
import { datesOfMonth, weekdayOf } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';

/** One day as the year shows it. */
export interface DayCell {
  readonly on: string;
  readonly number: number;
  readonly kind: DayKind;
  /** The mark that decides; null on an ordinary day. */
  readonly mark: CalendarMark | null;
  readonly isOff: boolean;
}

/** One month of the year. */
export interface MonthSheet {
  readonly month: string;
  /** Empty places before the first, Monday first. */
  readonly lead: readonly number[];
  readonly days: readonly DayCell[];
  readonly workingDays: number;
  /** Whether the official list reaches all of it. */
  readonly isCovered: boolean;
}

export function monthSheets(calendar: SiteCalendar, year: number): MonthSheet[] {
  const days = workingCalendar(calendar);
  const marks = decidingMarks(calendar.marks) as Map<string, CalendarMark>;
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const dates = datesOfMonth(month);
    const cells = dates.map((on): DayCell => {
      const kind = days.dayKind(on);
      return { on, number: Number(on.slice(8)), kind, mark: marks.get(on) ?? null, isOff: !isWorked(kind) };
    });
    return {
      month,
      lead: Array.from({ length: weekdayOf(`${month}-01`) - 1 }, (_, place) => place),
      days: cells,
      workingDays: cells.filter(({ isOff }) => !isOff).length,
      isCovered: days.isCovered(dates.at(-1) ?? month),
    };
  });
}
