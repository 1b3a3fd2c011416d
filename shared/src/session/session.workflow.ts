import type { WorkflowTable } from '../rule/workflow';

/** domain.md, 'A session's states'. Approval of its plan makes a session binding (R4). */
export const sessionWorkflow = {
  planned: { bind: 'binding' },
  binding: { hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
} as const satisfies WorkflowTable;
