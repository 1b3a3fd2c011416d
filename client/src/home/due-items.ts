import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { deadlineThatCounts, nearnessOf, type Nearness } from '@fortnight/shared/plan/deadline.rules';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import type { DateText, MonthText } from '@fortnight/shared/time/time-text';

/** One thing that waits for the supervisor, with its deadline (R3). */
export interface DueItem {
  readonly month: MonthText;
  /** The plan, or null while the month has none. */
  readonly plan: PlanView | null;
  /** Key of the second line: `home.due.<what>`. */
  readonly what: 'undrafted' | 'complete' | 'gaps' | 'blocked' | 'returned';
  /** How many gaps of each kind stand against it. */
  readonly gaps: SupervisorHome['plansDue'][number]['gapsByKind'];
  readonly on: DateText;
  readonly nearness: Nearness;
}

/** What waits for the supervisor, the nearest deadline first; what waits for the manager alone is not among it. */
export function dueItems(home: Pick<SupervisorHome, 'plansDue' | 'undraftedMonth' | 'on'>): DueItem[] {
  const items = home.plansDue.flatMap((due) => ofPlan(due, home.on));
  const month = home.undraftedMonth;
  if (month) {
    items.push({
      month: month.month,
      plan: null,
      what: 'undrafted',
      gaps: [],
      on: month.submitByOn,
      nearness: nearnessOf(month.submitByOn, month.workingDaysLeft, home.on),
    });
  }
  return items.sort((one, other) => one.on.localeCompare(other.on));
}

type PlanDue = SupervisorHome['plansDue'][number];

function ofPlan(due: PlanDue, today: DateText): DueItem[] {
  const { plan } = due;
  const on = deadlineThatCounts(plan)?.on;
  if (!on) return [];
  const nearness = nearnessOf(on, plan.workingDaysLeft, today);
  const gaps = plan.state === 'returned' ? [] : due.gapsByKind;
  return [{ month: plan.month, plan, what: whatOf(due), gaps, on, nearness }];
}

function whatOf({ plan, gapCount, blockingCount }: PlanDue): DueItem['what'] {
  if (plan.state === 'returned') return 'returned';
  if (blockingCount > 0) return 'blocked';
  return gapCount > 0 ? 'gaps' : 'complete';
}
