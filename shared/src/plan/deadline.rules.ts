import type { Figures } from '../policy/policy';
import { addMonths, dayOfMonth } from '../time/days';
import type { DateText, InstantText, MonthText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { dateAt } from '../time/zone';
import { isFinal } from '../rule/workflow';
import type { PlanView } from './plan.contract';
import { planWorkflow } from './plan.workflow';

/** By which dates a plan is to be submitted and decided: until 24:00 site time of the date, also on a day off (R3). */
export type PlanDeadlines = Pick<PlanView, 'submitByOn' | 'decideByOn'>;

/** Which of the two counts now. */
export interface DeadlineThatCounts {
  readonly what: 'submit' | 'decide';
  readonly on: DateText;
}

type MonthFigures = Pick<Figures, 'plan-submit-day' | 'plan-decide-day'>;

/** How near a deadline is. `passed`: it is over, by days off alone so far. */
export interface Nearness {
  readonly how: 'left' | 'today' | 'late' | 'passed';
  /** Working days, never negative. */
  readonly count: number;
}

/** R3: both days lie in the month before the plan's; the last day stands in where that month has no such day. */
export function planDeadlines(month: MonthText, figures: MonthFigures): PlanDeadlines {
  const before = addMonths(month, -1);
  return {
    submitByOn: dayOfMonth(before, figures['plan-submit-day']),
    decideByOn: dayOfMonth(before, figures['plan-decide-day']),
  };
}

/** The deadline that counts in a plan's state: the submission's until submitted, then the decision's, then none. */
export function deadlineThatCounts({
  state,
  submitByOn,
  decideByOn,
}: PlanDeadlines & Pick<PlanView, 'state'>): DeadlineThatCounts | null {
  if (isFinal(planWorkflow, state)) return null;
  // A returned plan has been submitted once; what remains is that it be decided in time.
  return state === 'draft' ? { what: 'submit', on: submitByOn } : { what: 'decide', on: decideByOn };
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

/**
 * How near a deadline is on a date of its site. Working days alone do not say: none is left on the last day, none on a
 * Saturday before a Sunday's deadline, and none on the Saturday after a Friday's.
 */
export function nearnessOf(on: DateText, workingDaysLeft: number, today: DateText): Nearness {
  const count = Math.abs(workingDaysLeft);
  if (on < today) return { how: count > 0 ? 'late' : 'passed', count };
  if (on === today) return { how: 'today', count: 0 };
  return { how: 'left', count };
}
