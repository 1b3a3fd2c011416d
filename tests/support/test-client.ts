import { pathOf, type Answer, type Endpoint, type Sent } from '@fortnight/shared/rule/endpoint';
import type { Language, Problem } from '@fortnight/shared/rule/problem';
import request from 'supertest';

/** What a test may say beside the contract. */
export interface Extras {
  /** Idempotency-Key. */
  readonly key?: string;
  /** Accept-Language. */
  readonly language?: Language;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON. */
  readonly body: unknown;
  readonly text: string;
}

/** Parts of any request, however wrong. */
interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly version?: number;
}

type Arguments<E extends Endpoint> =
  Record<never, never> extends Sent<E> ? [sent?: Sent<E> & Extras] : [sent: Sent<E> & Extras];

/** A browser of one person, or of nobody: keeps the cookie, comes from the right origin. */
export class TestClient {
  constructor(
    private readonly address: string,
    private readonly origin: string,
    private cookie: string | null,
  ) {}

  /** Calls an endpoint and expects an answer. @throws Error that holds the problem when it is refused. */
  async call<E extends Endpoint>(endpoint: E, ...[sent]: Arguments<E>): Promise<Answer<E>> {
    const { status, body, text } = await this.send(endpoint, sent ?? {});
    if (status >= 400) throw new Error(`${endpoint.method} ${endpoint.path} answered ${status}: ${text}`);
    const isRaw = endpoint.answer !== null && 'raw' in endpoint.answer;
    return (isRaw ? text : body) as Answer<E>;
  }

  /** Calls an endpoint and expects a refusal. `sent` may break the contract. @throws Error when it is let through. */
  async refused(endpoint: Endpoint, sent: Parts & Extras = {}): Promise<Problem> {
    const { status, body, text } = await this.send(endpoint, sent);
    if (status < 400) throw new Error(`${endpoint.method} ${endpoint.path} was let through with ${status}: ${text}`);
    return body as Problem;
  }

  /** Calls an endpoint whatever comes back. */
  send(endpoint: Pick<Endpoint, 'method' | 'path'>, sent: Parts & Extras = {}): Promise<Received> {
    return this.fetch(endpoint.method, pathOf(endpoint.path, sent.params), sent);
  }

  /** Calls an endpoint that answers bytes. @throws Error when it is refused. */
  async download<E extends Endpoint>(endpoint: E, sent: Sent<E> & Extras): Promise<Received & { body: Buffer }> {
    const path = pathOf(endpoint.path, (sent as Parts).params);
    const received = await this.fetch(endpoint.method, path, { ...(sent as Parts), isBinary: true });
    if (received.status >= 400) throw new Error(`${endpoint.method} ${endpoint.path} answered ${received.status}`);
    return received as Received & { body: Buffer };
  }

  /** Any request at all. */
  async fetch(
    method: string,
    path: string,
    sent: Omit<Parts, 'params'> & Extras & { readonly isBinary?: boolean } = {},
  ): Promise<Received> {
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const headers = {
      Origin: this.origin,
      ...(this.cookie ? { Cookie: this.cookie } : {}),
      ...(sent.version === undefined ? {} : { 'If-Match': `"${sent.version}"` }),
      ...(sent.key ? { 'Idempotency-Key': sent.key } : {}),
      ...(sent.language ? { 'Accept-Language': sent.language } : {}),
      ...sent.headers,
    };
    const call = request(this.address)
      [verb](path)
      .query(sent.query ?? {})
      .set(headers)
      .buffer(true);
    if (sent.isBinary) call.responseType('blob');
    const response = await (sent.body === undefined ? call : call.send(sent.body as object));
    this.keepCookie(response.headers['set-cookie'] as unknown as string[] | undefined);
    return {
      status: response.status,
      headers: response.headers as Record<string, string>,
      body: /json/.test(response.type) ? (JSON.parse(response.text) as unknown) : response.body,
      text: response.text,
    };
  }

  private keepCookie(set: readonly string[] | undefined): void {
    const [pair] = set?.[0]?.split(';') ?? [];
    if (pair) this.cookie = pair.endsWith('=') ? null : pair;
  }
}
