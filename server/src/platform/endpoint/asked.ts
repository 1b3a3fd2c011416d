import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import type { Request } from 'express';
import type * as z from 'zod/mini';

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : unknown;

/** What a handler gets, whatever the endpoint: two endpoints that ask for the same hand on the same. */
interface Asking<Me, Params, Query, Body, Version> {
  /** Who asks; null only where anyone may and nobody is signed in. */
  readonly me: Me;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The version that the reader saw (If-Match). */
  readonly version: Version;
  /** Network address of the asker, for limits and the record. */
  readonly address: string;
}

/** A request that has passed the endpoint's guards. */
export type Asked<E extends Endpoint> = Asking<
  E['may'] extends 'anyone' ? Actor | null : Actor,
  Parsed<E['params']>,
  Parsed<E['query']>,
  Parsed<E['body']>,
  E['versioned'] extends true ? number : unknown
>;

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
