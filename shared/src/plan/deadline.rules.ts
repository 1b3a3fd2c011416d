import type { Figures } from '../policy/policy';
import { addDays, addMonths, dayOfMonth } from '../time/days';
import type { DateText, InstantText, MonthText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { dateAt, toInstant } from '../time/zone';

/** Until when a plan is to be submitted and decided. `…By` is 24:00 site time of the date: the first moment too late. */
export interface PlanDeadlines {
  readonly submitOn: DateText;
  readonly submitBy: InstantText;
  readonly decideOn: DateText;
  readonly decideBy: InstantText;
}

type MonthFigures = Pick<Figures, 'plan-submit-day' | 'plan-decide-day'>;
type YearFigures = Pick<Figures, 'annual-plan-submit-by' | 'annual-plan-decide-by'>;

/**
 * R3: both days lie in the month before the plan's; the last day stands in where that month has no such day. A
 * deadline holds on a day off, too.
 */
export function planDeadlines(month: MonthText, figures: MonthFigures, zone: string): PlanDeadlines {
  const before = addMonths(month, -1);
  return deadlines(
    dayOfMonth(before, figures['plan-submit-day']),
    dayOfMonth(before, figures['plan-decide-day']),
    zone,
  );
}

/** R2: both days lie in the year before the plan's. */
export function annualPlanDeadlines(year: number, figures: YearFigures, zone: string): PlanDeadlines {
  const before = String(year - 1).padStart(4, '0');
  return deadlines(
    `${before}-${figures['annual-plan-submit-by']}`,
    `${before}-${figures['annual-plan-decide-by']}`,
    zone,
  );
}

/** The deadline that counts in a plan's state: the submission's until submitted, then the decision's, then none. */
export function deadlineThatCounts(
  state: 'draft' | 'submitted' | 'approved' | 'returned',
  { submitOn, submitBy, decideOn, decideBy }: PlanDeadlines,
): { on: DateText; by: InstantText } | null {
  if (state === 'approved') return null;
  // A returned plan has been submitted once; what remains is that it be decided in time.
  return state === 'draft' ? { on: submitOn, by: submitBy } : { on: decideOn, by: decideBy };
}

/** Whether a deadline has passed: at 24:00 sharp it has. */
export function isLate(now: InstantText, by: InstantText): boolean {
  return now >= by;
}

/**
 * Working days left at the site, those after today up to the deadline's date: 0 on that date, and negative by the
 * working days gone since.
 */
export function workingDaysLeft(
  now: InstantText,
  deadlineOn: DateText,
  { calendar, zone }: { calendar: WorkingCalendar; zone: string },
): number {
  return calendar.workingDaysBetween(dateAt(now, zone), deadlineOn);
}

function deadlines(submitOn: DateText, decideOn: DateText, zone: string): PlanDeadlines {
  return { submitOn, submitBy: endOf(submitOn, zone), decideOn, decideBy: endOf(decideOn, zone) };
}

function endOf(on: DateText, zone: string): InstantText {
  return toInstant(addDays(on, 1), '00:00', zone);
}
