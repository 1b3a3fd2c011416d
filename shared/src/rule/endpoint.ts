import type * as z from 'zod/mini';
import type { Right } from '../person/rights.data';

type Schema = z.ZodMiniType;

/** A body that is not JSON: its media type, for example `text/calendar`. */
export interface RawAnswer {
  readonly raw: string;
  /** Bytes and not text: a sheet. */
  readonly isBinary?: true;
}

/**
 * One route, declared once. The server checks requests and answers against it, the client calls it,
 * OpenAPI and the route × role test are made from it.
 * `may` is closed by default: 'anyone' must be written down to open a route without signing in.
 */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express path with `:name` parameters, from the root: `/api/plans/:planId`. */
  readonly path: string;
  readonly may: Right | 'anyone' | 'signed-in';
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** The request must carry `If-Match: "<version>"` (RFC 9110 13.1.1); without it 428 (RFC 6585). */
  readonly versioned?: true;
  /** Answers 201 instead of 200 (RFC 9110 15.3.2). */
  readonly creates?: true;
  readonly answer: Schema | RawAnswer | null;
}

export type Endpoints = Readonly<Record<string, Endpoint>>;

type Inferred<S, Fallback> = S extends Schema ? z.infer<S> : Fallback;

/** What a caller sends to an endpoint. */
export type Sent<E extends Endpoint> = (E['params'] extends Schema ? { params: z.input<E['params']> } : unknown) &
  SentQuery<E['query']> &
  (E['body'] extends Schema ? { body: z.input<E['body']> } : unknown) &
  (E['versioned'] extends true ? { version: number } : unknown);

/** A query of which nothing has to be said may be left out. */
type SentQuery<Q> = Q extends Schema
  ? Record<never, never> extends z.input<Q>
    ? { query?: z.input<Q> }
    : { query: z.input<Q> }
  : unknown;

/** What an endpoint answers. */
export type Answer<E extends Endpoint> = Inferred<E['answer'], AnswerWithoutSchema<E['answer']>>;

type AnswerWithoutSchema<A> = A extends { readonly isBinary: true } ? Uint8Array : A extends RawAnswer ? string : void;

/** The path with its parameters filled in, each encoded as one segment (RFC 3986 3.3). */
export function pathOf(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
