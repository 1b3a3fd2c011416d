import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { mayAct } from '../rule/workflow';
import { isHard } from '../session/conflict.data';
import { monthOf } from '../time/days';
import type { DateText, MonthText } from '../time/time-text';
import type { PlanGap, PlanView } from './plan.contract';
import { planWorkflow } from './plan.workflow';

type Planned = Pick<PlanView, 'state' | 'month'>;
type Submitted = Pick<PlanView, 'state' | 'submitted'>;

/** A month is planned on the site's working calendar; `years` are those that it holds, in order. */
export function mayDraft(month: MonthText, years: readonly number[]): Verdict {
  const [from = 0, until = 0] = [years[0], years.at(-1)];
  const year = Number(month.slice(0, 4));
  return year >= from && year <= until ? allowed : refuse('month-beyond-calendar', { month, from, until });
}

/** A plan is worked on as long as it is still to be submitted; after approval a change is a revision (R5). */
export function mayEditPlan({ state, month }: Planned): Verdict {
  return mayAct(planWorkflow, state, 'submit').allowed ? allowed : refuse('plan-not-editable', { month });
}

/** A plan holds the sessions of its month and no others. */
export function mayLieOn(on: DateText, { month }: Pick<PlanView, 'month'>): Verdict {
  return monthOf(on) === month ? allowed : refuse('outside-the-month', { on, month });
}

/**
 * R6, hard conflicts and soft ones without a reason stand against submitting; promises not met and the reasons are
 * shown to the manager instead.
 */
export function maySubmit(plan: Planned & Pick<PlanView, 'sessionCount'>, gaps: readonly PlanGap[]): Verdict {
  const blocking = gaps.filter(({ blocks }) => blocks);
  const unnamed = blocking.filter(({ code }) => code === 'instructor-not-named').length;
  const conflicts = blocking.filter(({ conflict }) => conflict !== null && isHard(conflict)).length;
  const unexplained = blocking.filter(({ conflict }) => conflict !== null && !isHard(conflict)).length;
  return firstRefusal(
    () => mayAct(planWorkflow, plan.state, 'submit'),
    () => (plan.sessionCount === 0 ? refuse('plan-is-empty', { month: plan.month }) : allowed),
    () => (unnamed > 0 ? refuse('instructor-not-named', { count: unnamed }) : allowed),
    () => (conflicts > 0 ? refuse('plan-has-conflicts', { count: conflicts }) : allowed),
    () => (unexplained > 0 ? refuse('plan-lacks-reasons', { count: unexplained }) : allowed),
  );
}

/** A submitted plan is taken back by those who plan, as long as nobody has decided. */
export function mayWithdraw({ state }: Pick<PlanView, 'state'>): Verdict {
  return mayAct(planWorkflow, state, 'withdraw');
}

/** R4. Nobody approves what they submitted, also not as a manager who plans as well. */
export function mayApprove(plan: Submitted, actor: { readonly employeeId: string }): Verdict {
  return firstRefusal(
    () => mayAct(planWorkflow, plan.state, 'approve'),
    () => isSomebodyElse(plan, actor),
  );
}

/** Returning is a decision, too: its author withdraws instead. */
export function mayReturn(plan: Submitted, actor: { readonly employeeId: string }): Verdict {
  return firstRefusal(
    () => mayAct(planWorkflow, plan.state, 'return'),
    () => isSomebodyElse(plan, actor),
  );
}

function isSomebodyElse({ submitted }: Submitted, { employeeId }: { readonly employeeId: string }): Verdict {
  return submitted?.employeeId === employeeId ? refuse('author-may-not-approve') : allowed;
}
