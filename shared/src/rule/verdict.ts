import type { ProblemCode } from './problem.data';

/** Values that fill a problem's sentence, for example the name of the other session. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** How a rule refuses: a code of the problem catalogue and what its sentence needs. */
export interface Refusal {
  readonly allowed: false;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
}

/** How a rule answers. A refusal is a value, never an exception. */
export type Verdict = { readonly allowed: true } | Refusal;

export const allowed: Verdict = { allowed: true };

/** Refuses with a code of the problem catalogue. */
export function refuse(code: ProblemCode, params: ProblemParams = {}): Refusal {
  return { allowed: false, code, params };
}

/** The first refusal in the given order, or `allowed`. Later questions are not asked once one refuses. */
export function firstRefusal(...questions: ReadonlyArray<() => Verdict>): Verdict {
  for (const ask of questions) {
    const verdict = ask();
    if (!verdict.allowed) return verdict;
  }
  return allowed;
}
