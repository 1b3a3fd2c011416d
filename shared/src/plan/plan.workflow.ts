import type { WorkflowTable } from '../rule/workflow';

/** R3, R4: a plan binds only when approved; a returned plan is worked on and submitted again. */
export const planWorkflow = {
  draft: { submit: 'submitted' },
  submitted: { approve: 'approved', return: 'returned', withdraw: 'draft' },
  returned: { submit: 'submitted' },
  approved: {},
} as const satisfies WorkflowTable;
