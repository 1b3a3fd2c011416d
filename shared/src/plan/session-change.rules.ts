import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { mayAct, type ActOf } from '../rule/workflow';
import type { SessionState } from '../session/session.contract';
import type { InstantText } from '../time/time-text';
import type { Placing } from './placing.contract';
import type { PlanState } from './plan.contract';
import { mayLieOn } from './plan.rules';
import type { ChangeState } from './session-change.contract';
import { sessionChangeWorkflow } from './session-change.workflow';

type Held = Pick<Placing, 'on' | 'startsAt'> & { readonly instructors: readonly { readonly id: string }[] };

/** A session of an approved plan that has not begun can still change (R5). A draft is edited on the board instead. */
export function mayChangeBinding(
  plan: { readonly state: PlanState },
  session: { readonly state: SessionState; readonly startsAt: InstantText },
  at: InstantText,
): Verdict {
  return firstRefusal(
    () => (session.state === 'cancelled' ? refuse('session-is-cancelled') : allowed),
    () => (plan.state === 'approved' && session.state !== 'planned' ? allowed : refuse('session-is-not-binding')),
    () => (session.state === 'held' || at >= session.startsAt ? refuse('session-is-past-change') : allowed),
  );
}

/** A change names somebody who teaches (R6), stays in its month and does not lie in the past. */
export function mayBecome(after: Held, { month }: { readonly month: string }, at: InstantText): Verdict {
  return firstRefusal(
    () => mayLieOn(after.on, { month }),
    () => (after.startsAt <= at ? refuse('change-into-the-past') : allowed),
    () => (after.instructors.length === 0 ? refuse('change-names-nobody') : allowed),
  );
}

/** Approving, returning and ratifying are the manager's, never the asker's own (R5); withdrawing is the planners'. */
export function mayDecideChange(
  change: { readonly state: ChangeState; readonly asked: { readonly employeeId: string } },
  act: ActOf<typeof sessionChangeWorkflow>,
  actor: { readonly employeeId: string },
): Verdict {
  return firstRefusal(
    () => mayAct(sessionChangeWorkflow, change.state, act),
    () =>
      act !== 'withdraw' && change.asked.employeeId === actor.employeeId ? refuse('author-may-not-approve') : allowed,
  );
}
