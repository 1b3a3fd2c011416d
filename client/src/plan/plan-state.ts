import type { PlanState } from '@fortnight/shared/plan/plan.contract';
import type { IconName } from '../ui/icons.data';
import type { Tone } from '../ui/status';

/** How a plan's state looks; its word is `plan.state.<state>`. */
export const planLooks: Readonly<Record<PlanState, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'file' },
  submitted: { tone: 'info', icon: 'lock' },
  approved: { tone: 'ok', icon: 'check' },
  returned: { tone: 'warn', icon: 'back' },
};
