import { createHmac } from 'node:crypto';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import { faultsOf, pointerTo, type FaultPlace, type FoundFault } from '@fortnight/shared/rule/field-fault';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { Refused } from '../refused';
import { requestState, type Asked } from './asked';

const nothing = z.strictObject({});
/** No contract nests so far; what does would only exhaust the stack. */
const deepest = 32;
/** Nobody mends more at once, and an answer must not be many times as large as its request. */
const mostFaultsTold = 100;

/**
 * Holds a request against its contract and makes what the handler gets. Every fault of every part is told at once.
 * @throws Refused 422 with the faults, 428 without the version that the endpoint asks for.
 */
export function checkRequest(endpoint: Endpoint, request: Request): Asked<Endpoint> {
  const faults: FoundFault[] = [];
  const parse = (schema: z.ZodMiniType | undefined, value: unknown, place: FaultPlace): unknown => {
    faults.push(...faultsOfText(value, [], place));
    const outcome = z.safeParse(schema ?? nothing, value ?? {});
    if (!outcome.success) faults.push(...faultsOf(outcome.error.issues, value ?? {}, place));
    return schema && outcome.success ? outcome.data : undefined;
  };
  const params = parse(endpoint.params, request.params, 'path');
  const query = parse(endpoint.query, request.query, 'query');
  const body = parse(endpoint.body, request.body, 'body');
  if (faults.length > 0) {
    throw new Refused('invalid-request', { count: faults.length }, faults.slice(0, mostFaultsTold));
  }
  const me = requestState(request).actor ?? null;
  return {
    me,
    params,
    query,
    body,
    version: versionSeen(endpoint, request),
    address: request.ip ?? '',
  } as Asked<Endpoint>;
}

/**
 * Holds an answer against its contract, so that nothing leaves which the client does not expect.
 * @throws Error naming the places that differ; ours to mend.
 */
export function checkAnswer(endpoint: Endpoint, answer: unknown): void {
  if (endpoint.answer === null || 'raw' in endpoint.answer) return;
  const outcome = z.safeParse(endpoint.answer, answer);
  if (outcome.success) return;
  const places = faultsOf(outcome.error.issues, answer).map(({ pointer, code }) => `${pointer || '(root)'} ${code}`);
  throw new Error(`${endpoint.method} ${endpoint.path} answers against its contract: ${places.join(', ')}`);
}

/**
 * Tells a retry from another request under the same idempotency key: path, version and body. Keyed, because a body may
 * hold a password, which a plain hash kept in the database would let somebody guess offline.
 */
export function hashOf(request: Request, secret: string): string {
  const parts = [request.originalUrl, request.get('if-match') ?? '', JSON.stringify(request.body ?? null)];
  return createHmac('sha256', secret).update(parts.join('\n')).digest('hex');
}

/** If-Match: "7" (RFC 9110 13.1.1); a weak or foreign tag can match nothing, so it is as good as missing. */
function versionSeen(endpoint: Endpoint, request: Request): number | undefined {
  if (!endpoint.versioned) return undefined;
  const seen = /^"(\d{1,9})"$/.exec(request.get('if-match') ?? '');
  if (!seen) throw new Refused('version-missing');
  return Number(seen[1]);
}

/** PostgreSQL's text cannot hold NUL, whatever the schema says about the field; nor is anything asked beyond `deepest`. */
function faultsOfText(value: unknown, path: readonly string[], place: FaultPlace): FoundFault[] {
  if (typeof value === 'string') {
    return value.includes('\u0000')
      ? [{ place, pointer: pointerTo(path), code: 'control-characters', params: {} }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > deepest) return [{ place, pointer: pointerTo(path), code: 'not-valid', params: {} }];
  return Object.entries(value).flatMap(([key, inner]) => faultsOfText(inner, [...path, key], place));
}
