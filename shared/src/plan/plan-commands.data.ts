/** Acts on a plan's sessions that undo takes back. Drafting, changes of binding sessions and approval are not among them. */
export const undoableCommands = [
  'add',
  'place',
  'change',
  'swap',
  'remove',
  'edit-series',
  'bring-back',
  'follow-calendar',
  'explain',
] as const;
export type UndoableCommand = (typeof undoableCommands)[number];

/** Everything that is done to a plan, as its list of edits keeps it (domain.md: every move of a session is a command). */
export const planCommands = [
  'draft',
  ...undoableCommands,
  'revise',
  'cancel',
  'submit',
  'withdraw',
  'approve',
  'return',
] as const;
export type PlanCommandName = (typeof planCommands)[number];
