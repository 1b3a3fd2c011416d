import type { WorkflowTable } from '../rule/workflow';

/**
 * domain.md, 'A session's states'. Approval of its plan makes a session binding (R4); afterwards it changes or is
 * cancelled only with a reason (R5). A cancelled session stays to be seen, and frees its room and instructors.
 */
export const sessionWorkflow = {
  planned: { bind: 'binding' },
  binding: { hold: 'held', cancel: 'cancelled' },
  held: {},
  cancelled: {},
} as const satisfies WorkflowTable;
