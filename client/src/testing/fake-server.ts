import type { Fetch } from '../api/retry';

/** What a route answers: a body with 200, or a status with a body. A function sees the request's body. */
export type FakeAnswer = unknown | ((body: unknown) => unknown);

export interface FakeRequest {
  readonly route: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** A status other than 200, or a header, for `answers`. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** Answers `fetch` from a table of `METHOD path?query` and keeps what was asked. */
export class FakeServer {
  readonly asked: FakeRequest[] = [];

  constructor(private readonly answers: Readonly<Record<string, FakeAnswer>>) {}

  readonly fetch: Fetch = async (url, init) => {
    const route = `${init.method ?? 'GET'} ${url}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.asked.push({ route, body, headers: init.headers as Record<string, string> });
    const told = this.answers[route] ?? this.answers[route.split('?')[0] ?? ''];
    const said: unknown = typeof told === 'function' ? told(body) : told;
    if (said instanceof Error) throw said;
    if (said === undefined) return answerOf(new Reply(404, problemBody('not-found', 404)));
    return answerOf(said instanceof Reply ? said : new Reply(200, said));
  };
}

/** Problem details of a code, as the server would send them. */
export function problemBody(code: string, status: number, more: object = {}): object {
  return { type: `/problems/${code}`, title: code, status, detail: `detail of ${code}`, code, ...more };
}

/** jsdom has no Response; this is as much of one as the client reads. */
function answerOf(reply: Reply): Response {
  const headers = new Map(Object.entries(reply.headers).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status: reply.status,
    ok: reply.status < 400,
    headers: { get: (name: string) => headers.get(name.toLowerCase()) ?? null },
    json: async () => reply.body,
    text: async () => String(reply.body),
  } as unknown as Response;
}
