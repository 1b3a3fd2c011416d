import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import type { Request } from 'express';
import type * as z from 'zod/mini';

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined;

/** A request that has passed the endpoint's guards. */
export interface Asked<E extends Endpoint> {
  /** Who asks; null only where anyone may and nobody is signed in. */
  readonly me: E['may'] extends 'anyone' ? Actor | null : Actor;
  readonly params: Parsed<E['params']>;
  readonly query: Parsed<E['query']>;
  readonly body: Parsed<E['body']>;
  /** The version that the reader saw (If-Match). */
  readonly version: E['versioned'] extends true ? number : undefined;
  /** Network address of the asker, for limits and the record. */
  readonly address: string;
}

/** What the guards found out about a request, on their way to the handler. */
export interface RequestState {
  actor?: Actor | null;
  asked?: Asked<Endpoint>;
}

const stateOf = new WeakMap<object, RequestState>();

/** The notes of the endpoint pipeline on one request. */
export function requestState(request: Request): RequestState {
  const state = stateOf.get(request) ?? {};
  stateOf.set(request, state);
  return state;
}

/** Hands the handler what was asked, checked: `submit(@Asked() asked: Asked<typeof planEndpoints.submitPlan>)`. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { asked } = requestState(context.switchToHttp().getRequest<Request>());
  if (!asked) throw new Error('the contract check has not run');
  return asked;
});
