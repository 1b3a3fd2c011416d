import type { FoundFault } from '@fortnight/shared/rule/field-fault';
import type { ProblemCode } from '@fortnight/shared/rule/problem.data';
import type { ProblemParams, Verdict } from '@fortnight/shared/rule/verdict';

/** A refusal on its way to the reader; the problem filter words it (RFC 9457). Never log it as a failure. */
export class Refused extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly faults: readonly FoundFault[] = [],
    /** Seconds for Retry-After (RFC 9110 10.2.3), where trying again helps. */
    readonly retryAfter?: number,
  ) {
    super(code);
    this.name = 'Refused';
  }
}

/**
 * Lets a rule stop a use case.
 * @throws Refused when the verdict refuses.
 */
export function ensure(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refused(verdict.code, verdict.params);
}

/**
 * For an id that does not exist *in the scope of the reader*: a foreign row and no row look the same.
 * @throws Refused always, as 404.
 */
export function notFound(): never {
  throw new Refused('not-found');
}

/**
 * The value itself, once it is known to be there.
 * @throws Refused 404 for null or undefined.
 */
export function ensureFound<T>(value: T | null | undefined): T {
  return value ?? notFound();
}

/**
 * After a guarded write (`UPDATE … WHERE id = $1 AND version = $2`): no row written means that somebody was faster.
 * @throws Refused 412 when nothing was written.
 */
export function ensureWritten(affectedRows: number): void {
  if (affectedRows === 0) throw new Refused('stale-version');
}

/**
 * Before a write: the version that the reader saw against the one stored.
 * @throws Refused 412 when they differ.
 */
export function ensureVersion(seen: number, stored: number): void {
  if (seen !== stored) throw new Refused('stale-version');
}

/** Refuses one field of the body in the same shape as the contract check does. */
export function refuseField(pointer: string, code: FoundFault['code'], params: ProblemParams = {}): never {
  throw new Refused('invalid-request', { count: 1 }, [{ place: 'body', pointer, code, params }]);
}
