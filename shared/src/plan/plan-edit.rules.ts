import { undoableCommands, type PlanCommandName, type UndoableCommand } from './plan-commands.data';
import { allowed, refuse, type Verdict } from '../rule/verdict';

/** One act on a plan, as undo looks at it. */
export interface PlanEdit {
  /** Rises by one with each act on the plan. */
  readonly seq: number;
  readonly command: PlanCommandName;
  readonly employeeId: string;
  readonly personName: string;
  /** Sessions that the act added, changed or removed. */
  readonly sessionIds: readonly string[];
  readonly isUndone: boolean;
}

type Undoable<E extends PlanEdit> = E & { readonly command: UndoableCommand };

/** My newest act that still stands since the plan was last submitted, or null: undo ends there. */
export function newestOfMine<E extends PlanEdit>(edits: readonly E[], employeeId: string): Undoable<E> | null {
  return undoable(edits)
    .filter((edit) => edit.employeeId === employeeId)
    .reduce<Undoable<E> | null>((newest, edit) => (newest && newest.seq > edit.seq ? newest : edit), null);
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

/** Whether a part of an act in another plan can be taken back with it: nobody's act there, mine included, came on top. */
export function mayUndoPart(edits: readonly PlanEdit[], part: PlanEdit): Verdict {
  const since = undoable(edits).find(
    (edit) => edit.seq > part.seq && edit.sessionIds.some((id) => part.sessionIds.includes(id)),
  );
  return since ? refuse('edited-since', { person: since.personName }) : allowed;
}

/** Acts of other people that stand since one of mine, newest first. */
export function actsOfOthersSince<E extends PlanEdit>(edits: readonly E[], mine: PlanEdit): E[] {
  return undoable(edits)
    .filter((edit) => edit.seq > mine.seq && edit.employeeId !== mine.employeeId)
    .sort((one, other) => other.seq - one.seq);
}

/** Whether what an act touched can be put back: nobody's act since has taken its place. That is an edit since, too. */
export function mayPutBack(others: readonly PlanEdit[], clashingIds: readonly (string | null)[]): Verdict {
  const taker = others.find(({ sessionIds }) => clashingIds.some((id) => id !== null && sessionIds.includes(id)));
  return taker ? refuse('edited-since', { person: taker.personName }) : allowed;
}

function undoable<E extends PlanEdit>(edits: readonly E[]): Undoable<E>[] {
  const submittedAt = Math.max(0, ...edits.filter(({ command }) => command === 'submit').map(({ seq }) => seq));
  const isUndoable = (edit: E): edit is Undoable<E> => undoableCommands.some((undoable) => undoable === edit.command);
  return edits.filter(isUndoable).filter((edit) => edit.seq > submittedAt && !edit.isUndone);
}
