import { addDays, addMonths, datesIn, dayOfMonth, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { instantOf } from '@fortnight/shared/time/instant';
import type { DateText, InstantText, MonthText, TimeText } from '@fortnight/shared/time/time-text';
import { dateAt, toInstant } from '@fortnight/shared/time/zone';
import type { Temporal } from 'temporal-polyfill';

export const demoZone = 'Asia/Shanghai';

/** When things happened in the demo company, seen from the moment at which somebody starts it. */
export class DemoMoments {
  readonly today: DateText;
  readonly lastMonth: MonthText;
  readonly thisMonth: MonthText;
  readonly nextMonth: MonthText;

  constructor(readonly now: InstantText) {
    this.today = dateAt(now, demoZone);
    this.thisMonth = this.today.slice(0, 7);
    this.lastMonth = addMonths(this.thisMonth, -1);
    this.nextMonth = addMonths(this.thisMonth, 1);
  }

  /** The company is founded before last month's plan is drafted. */
  get foundedOn(): DateText {
    return dayOfMonth(addMonths(this.lastMonth, -1), 8);
  }

  /** A moment of a day in the month before a plan's: by then it is planned (R3). */
  whilePlanning(month: MonthText, day: number, time: TimeText): Temporal.Instant {
    return momentOf(dayOfMonth(addMonths(month, -1), day), time);
  }

  /** Next month's plan was begun two days ago. */
  yesterdayButOne(time: TimeText): Temporal.Instant {
    return momentOf(addDays(this.today, -2), time);
  }

  yesterday(time: TimeText): Temporal.Instant {
    return momentOf(addDays(this.today, -1), time);
  }

  /** From here on nothing is so close that a change of it would be urgent (R5). */
  get changeableFrom(): DateText {
    return addDays(this.today, 2);
  }

  /** Evenings on which the roll calls of the day are closed: from the first of last month to yesterday. */
  evenings(): { readonly on: DateText; readonly at: Temporal.Instant }[] {
    const dates = datesIn(firstOfMonth(this.lastMonth), addDays(this.today, -1));
    return dates.map((on) => ({ on, at: momentOf(on, '20:30') }));
  }

  monthBounds(month: MonthText): { readonly fromOn: DateText; readonly untilOn: DateText } {
    return { fromOn: firstOfMonth(month), untilOn: lastOfMonth(month) };
  }
}

function momentOf(on: DateText, time: TimeText): Temporal.Instant {
  return instantOf(toInstant(on, time, demoZone));
}
