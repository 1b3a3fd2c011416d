import { planDeadlines, workingDaysLeft } from '../plan/deadline.rules';
import type { PlanGap, PlanNeed } from '../plan/plan.contract';
import type { Figures } from '../policy/policy';
import { isHard } from '../session/conflict.data';
import { addDays, addMonths, firstOfMonth, monthOf } from '../time/days';
import type { DateText, InstantText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { dateAt } from '../time/zone';
import { gapKinds, type GapKind, type SupervisorHome } from './home.contract';

/** A site's own time: its zone and its working days. */
export interface SiteTime {
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

/** Which working day of its month a date is; on a day off that of the last one before it, 0 before the first. */
export function workingDayOfMonth(on: DateText, calendar: WorkingCalendar): number {
  return calendar.workingDaysBetween(addDays(firstOfMonth(monthOf(on)), -1), on);
}

/** The next month with its deadline (R3), while it has no plan; null once it has one. */
export function undraftedMonth(
  plannedMonths: readonly string[],
  now: InstantText,
  { zone, calendar }: SiteTime,
  figures: Pick<Figures, 'plan-submit-day' | 'plan-decide-day'>,
): SupervisorHome['undraftedMonth'] {
  const month = addMonths(monthOf(dateAt(now, zone)), 1);
  if (plannedMonths.includes(month)) return null;
  const { submitByOn } = planDeadlines(month, figures);
  return { month, submitByOn, workingDaysLeft: workingDaysLeft(now, submitByOn, { calendar, zone }) };
}

/** Promises of a month that are not met, the widest gap first. */
export function needsAtRisk(needs: readonly PlanNeed[]): PlanNeed[] {
  return needs
    .filter(({ placed, needed }) => placed < needed)
    .sort((a, b) => b.needed - b.placed - (a.needed - a.placed) || (a.programmeCode < b.programmeCode ? -1 : 1));
}

/** How many gaps of each kind stand against a plan, the most pressing kind first; what has its reason stands no more. */
export function gapsByKind(
  gaps: readonly Pick<PlanGap, 'code' | 'conflict' | 'reason'>[],
): { kind: GapKind; count: number }[] {
  const standing = gaps.filter(({ reason }) => reason === null).map(kindOf);
  return gapKinds
    .map((kind) => ({ kind, count: standing.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0);
}

function kindOf({ code, conflict }: Pick<PlanGap, 'code' | 'conflict'>): GapKind {
  return conflict !== null && !isHard(conflict) ? 'reason-missing' : code;
}
