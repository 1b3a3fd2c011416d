import { faultsOf, wordFaults } from '@fortnight/shared/rule/field-fault';
import { describeProblem, type Language, type Problem } from '@fortnight/shared/rule/problem';
import type * as z from 'zod/mini';

/** A form that its schema accepts, or the problem that the server would answer, fault by fault in the same words. */
export type FormCheck<T> =
  { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Problem };

/** Checks what a form holds by the schema of the request's body; `faultAt(check.problem, '/name')` words one field. */
export function checkForm<S extends z.ZodMiniType>(
  schema: S,
  input: unknown,
  language: Language,
): FormCheck<z.infer<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  const errors = wordFaults(faultsOf(parsed.error.issues, input), language);
  return { problem: { ...describeProblem('invalid-request', { count: errors.length }, language), errors } };
}
