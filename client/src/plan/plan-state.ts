import type { PlanState, PlanView } from '@fortnight/shared/plan/plan.contract';
import type { IconName } from '../ui/icons.data';
import type { Tone } from '../ui/status';

/** How a plan's state looks; its word is `plan.state.<state>`. */
export const planLooks: Readonly<Record<PlanState, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'file' },
  submitted: { tone: 'info', icon: 'lock' },
  approved: { tone: 'ok', icon: 'check' },
  returned: { tone: 'warn', icon: 'back' },
};

/** Which deadline of R3 counts now, and how near it is; null once the plan is decided. */
export interface Deadline {
  readonly on: string;
  /** Key of the sentence: `plan.deadline.<what>.<how>`. */
  readonly what: 'submit' | 'decide';
  readonly how: 'left' | 'today' | 'late';
  /** Working days, never negative. */
  readonly days: number;
  readonly tone: Tone;
}

/** From so few working days on the deadline is shown in amber. */
const near = 3;

export function deadlineOf(plan: PlanView): Deadline | null {
  if (plan.state === 'approved') return null;
  // A returned plan has been submitted once; what remains is that it be decided in time.
  const what = plan.state === 'draft' ? 'submit' : 'decide';
  const left = plan.workingDaysLeft;
  return {
    on: what === 'submit' ? plan.submitByOn : plan.decideByOn,
    what,
    how: left < 0 ? 'late' : left === 0 ? 'today' : 'left',
    days: Math.abs(left),
    tone: left < 0 ? 'bad' : left <= near ? 'warn' : 'neutral',
  };
}
