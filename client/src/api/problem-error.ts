import { describeProblem, type Language, type Problem } from '@fortnight/shared/rule/problem';
import { problems, type ProblemCode } from '@fortnight/shared/rule/problem.data';

/** A refusal or failure of a call, with the problem details (RFC 9457) in the reader's language. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
    this.name = 'ProblemError';
  }
}

/** Whether a failed call was refused with this code. */
export function isProblem(error: unknown, code: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && error.problem.code === code;
}

/** The problem behind an error; of an error that is none, that something failed here. */
export function problemOf(error: unknown, language: Language): Problem {
  if (error instanceof ProblemError) return error.problem;
  // Angular wraps what a resource's loader throws when it is no Error of its own realm.
  if (error instanceof Error && error.cause instanceof ProblemError) return error.cause.problem;
  return describeProblem('failed-here', {}, language);
}

/** The sentence about one field of a refused request, by its JSON pointer (RFC 6901): `/login`, `/roles/0/role`. */
export function faultAt(problem: Problem | undefined, pointer: string): string | undefined {
  return problem?.errors?.find((fault) => fault.pointer === pointer)?.detail;
}

/** Reads problem details from an answer's body; undefined when it is something else, such as a proxy's page. */
export function readProblem(body: unknown): Problem | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body) || !('detail' in body)) return undefined;
  return typeof body.code === 'string' && body.code in problems ? (body as Problem) : undefined;
}
