import type { WorkflowTable } from '../rule/workflow';

/** What becomes of a leave (domain.md, who takes part: only approved leave excuses from R17). */
export const leaveWorkflow = {
  requested: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { withdraw: 'cancelled', cancel: 'cancelled' },
  refused: {},
  withdrawn: {},
  cancelled: {},
} as const satisfies WorkflowTable;
