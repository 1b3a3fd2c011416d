import { allowed, refuse, type Verdict } from './verdict';

/** States as a table: from each state, which act leads where. A state without acts is final. */
export type WorkflowTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type StateOf<W extends WorkflowTable> = keyof W & string;
export type ActOf<W extends WorkflowTable> = { [S in keyof W]: keyof W[S] & string }[keyof W];

/** Where an act leads from a state, or undefined where the table does not allow it, whatever text the act is. */
export function nextState<W extends WorkflowTable>(table: W, state: StateOf<W>, act: ActOf<W>): StateOf<W> | undefined {
  const acts: Readonly<Record<string, string>> = Object.hasOwn(table, state) ? (table[state] ?? {}) : {};
  return Object.hasOwn(acts, act) ? acts[act] : undefined;
}

/** Where an act leads that the table allows: the caller has asked `mayAct`. @throws RangeError where it does not. */
export function stateAfter<W extends WorkflowTable>(table: W, state: StateOf<W>, act: ActOf<W>): StateOf<W> {
  const next = nextState(table, state, act);
  if (next === undefined) throw new RangeError(`${act} does not happen to what is ${state}`);
  return next;
}

/** Whether the table lets an act happen in a state; the refusal names both. */
export function mayAct<W extends WorkflowTable>(table: W, state: StateOf<W>, act: ActOf<W>): Verdict {
  return nextState(table, state, act) === undefined ? refuse('act-not-in-this-state', { state, act }) : allowed;
}

/** Whether nothing leads out of a state. */
export function isFinal<W extends WorkflowTable>(table: W, state: StateOf<W>): boolean {
  return Object.keys(table[state] ?? {}).length === 0;
}
