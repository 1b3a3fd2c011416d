import type { WorkflowTable } from '../rule/workflow';

/**
 * R5: what becomes of a change to a binding session. Only `pending` has not touched the session yet; `to-ratify` took
 * effect close to the start and waits for the manager's word afterwards.
 */
export const sessionChangeWorkflow = {
  pending: { approve: 'in-force', return: 'returned', withdraw: 'withdrawn' },
  'to-ratify': { ratify: 'in-force' },
  'in-force': {},
  returned: {},
  withdrawn: {},
} as const satisfies WorkflowTable;
