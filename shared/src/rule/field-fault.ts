import type * as z from 'zod/mini';
import { fieldFaultWords, kindWords, type FieldFaultCode } from './field-fault.data';
import { fillSentence } from './fill-sentence';
import type { FieldFault, Language } from './problem';
import type { ProblemParams } from './verdict';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Which part of a request a pointer points into; the body unless it says otherwise. */
export type FaultPlace = 'body' | 'query' | 'path';

/** A fault before it is put into words: the code and the values that its sentence needs. */
export interface FoundFault {
  readonly place: FaultPlace;
  readonly pointer: string;
  readonly code: FieldFaultCode;
  readonly params: ProblemParams;
}

/**
 * All faults of a value that a schema refused, one for each field, so that a reader mends them in one go.
 * `input` is the refused value itself: zod does not say whether a field was absent.
 */
export function faultsOf(issues: readonly Issue[], input: unknown, place: FaultPlace = 'body'): FoundFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], input, place));
}

/** The same faults in the reader's language. */
export function wordFaults(faults: readonly FoundFault[], language: Language): FieldFault[] {
  return faults.map(({ place, pointer, code, params }) => ({
    pointer,
    ...(place === 'body' ? {} : { place }),
    code,
    detail: wordFault(code, params, language),
  }));
}

/** One fault as a sentence: what is wrong and how to mend it. */
export function wordFault(code: FieldFaultCode, params: ProblemParams, language: Language): string {
  const words = fieldFaultWords[code];
  const expected = kindWords[String(params['expected'])];
  const side = language === 'en' ? 'en' : 'zh';
  return fillSentence(words[side], expected ? { ...params, expected: expected[side] } : params);
}

/** JSON pointer of a path (RFC 6901 section 3): `~` and `/` are escaped, the root is the empty text. */
export function pointerTo(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function faultsOfIssue(issue: Issue, outer: Path, input: unknown, place: FaultPlace): FoundFault[] {
  const path = [...outer, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => fault(place, [...path, field], 'unknown-field', { field }));
  }
  const branch = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined;
  if (branch) return branch.flatMap((inner) => faultsOfIssue(inner, path, input, place));
  if (isAbsent(input, path) || isLeftEmpty(issue, input, path)) return [fault(place, path, 'missing')];
  const [code, params] = judge(issue);
  return [fault(place, path, code, params)];
}

function fault(place: FaultPlace, path: Path, code: FieldFaultCode, params: ProblemParams = {}): FoundFault {
  return { place, pointer: pointerTo(path), code, params };
}

function judge(issue: Issue): [FieldFaultCode, ProblemParams] {
  if (issue.message in fieldFaultWords) return [issue.message as FieldFaultCode, {}];
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', { expected: issue.expected }];
    case 'too_small':
      return [byOrigin(issue.origin, 'too-short', 'too-few', 'too-small'), { minimum: Number(issue.minimum) }];
    case 'too_big':
      return [byOrigin(issue.origin, 'too-long', 'too-many', 'too-big'), { maximum: Number(issue.maximum) }];
    case 'invalid_value':
      return ['not-a-choice', { choices: issue.values.join(', ') }];
    case 'not_multiple_of':
      return ['not-a-multiple', { divisor: issue.divisor }];
    default:
      return ['not-valid', {}];
  }
}

function byOrigin<T>(origin: string, text: T, list: T, amount: T): T {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' ? list : amount;
}

/** Of a union's branches the one with the fewest faults is most likely what was meant. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.reduce<readonly Issue[] | undefined>(
    (best, branch) => (best === undefined || branch.length < best.length ? branch : best),
    undefined,
  );
}

function isAbsent(input: unknown, path: Path): boolean {
  return valueAt(input, path) === undefined;
}

/** A field of a form that was left empty holds '', of which nobody wants to read that it is too short or no date. */
function isLeftEmpty({ code }: Issue, input: unknown, path: Path): boolean {
  const value = valueAt(input, path);
  return (code === 'too_small' || code === 'invalid_format') && typeof value === 'string' && value.trim() === '';
}

function valueAt(input: unknown, path: Path): unknown {
  let value: unknown = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
