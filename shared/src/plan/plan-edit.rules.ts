import { allowed, refuse, type Verdict } from '../rule/verdict';

/** One act on a plan, as undo looks at it. */
export interface PlanEdit {
  /** Rises by one with each act on the plan. */
  readonly seq: number;
  readonly command: string;
  readonly employeeId: string;
  readonly personName: string;
  /** Sessions that the act added, changed or removed. */
  readonly sessionIds: readonly string[];
  readonly isUndone: boolean;
}

/** Acts on sessions, which undo takes back. Drafting and the steps of approval are not among them. */
export const undoableCommands = ['add', 'place', 'change', 'swap', 'remove'] as const;

/** My newest act that still stands since the plan was last submitted, or null: undo ends there. */
export function newestOfMine<E extends PlanEdit>(edits: readonly E[], employeeId: string): E | null {
  return undoable(edits)
    .filter((edit) => edit.employeeId === employeeId)
    .reduce<E | null>((newest, edit) => (newest && newest.seq > edit.seq ? newest : edit), null);
}

/** Whether my newest act can be taken back: nobody else's act on the same sessions stands since. */
export function mayUndo(edits: readonly PlanEdit[], employeeId: string): Verdict {
  const mine = newestOfMine(edits, employeeId);
  if (!mine) return refuse('nothing-to-undo');
  const since = actsOfOthersSince(edits, mine).find((edit) =>
    edit.sessionIds.some((id) => mine.sessionIds.includes(id)),
  );
  return since ? refuse('edited-since', { person: since.personName }) : allowed;
}

/** Acts of other people that stand since one of mine, newest first. */
export function actsOfOthersSince<E extends PlanEdit>(edits: readonly E[], mine: PlanEdit): E[] {
  return undoable(edits)
    .filter((edit) => edit.seq > mine.seq && edit.employeeId !== mine.employeeId)
    .sort((one, other) => other.seq - one.seq);
}

function undoable<E extends PlanEdit>(edits: readonly E[]): E[] {
  const submittedAt = Math.max(0, ...edits.filter(({ command }) => command === 'submit').map(({ seq }) => seq));
  const isUndoable = (command: string): boolean => undoableCommands.some((undoable) => undoable === command);
  return edits.filter((edit) => edit.seq > submittedAt && !edit.isUndone && isUndoable(edit.command));
}
