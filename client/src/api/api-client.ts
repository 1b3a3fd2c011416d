import { Injectable, InjectionToken, inject } from '@angular/core';
import type { Answer, Endpoint, Sent } from '@fortnight/shared/rule/endpoint';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { ProblemCode } from '@fortnight/shared/rule/problem.data';
import { Reader } from '../i18n/language';
import { Connection } from './connection';
import { ProblemError, readProblem } from './problem-error';
import { requestFor, type Loose } from './request';
import { fetchPatiently, waitByTimer, type Fetch, type Wait } from './retry';

/** The network; tests pass their own. */
export const FETCH = new InjectionToken<Fetch>('fetch', {
  providedIn: 'root',
  factory: () => (url, init) => fetch(url, init),
});
export const WAIT = new InjectionToken<Wait>('wait', { providedIn: 'root', factory: () => waitByTimer });

/** What happens when a call finds that nobody is signed in any more. */
export const WHEN_SIGNED_OUT = new InjectionToken<() => void>('when signed out', {
  providedIn: 'root',
  factory: () => () => undefined,
});

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Asks only: 'not signed in' is an answer and leads nowhere. */
  readonly quiet?: boolean;
}

/** Calls the endpoints that shared declares. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly fetch = inject(FETCH);
  private readonly wait = inject(WAIT);
  private readonly whenSignedOut = inject(WHEN_SIGNED_OUT);
  private readonly reader = inject(Reader);
  private readonly connection = inject(Connection);

  /**
   * One gesture: sends, retries with the same key while the server is away, checks the answer by the endpoint's schema.
   * @throws ProblemError with what the server said, or that it cannot be reached.
   */
  call<E extends Endpoint>(endpoint: E, sent: Sent<E>, options: CallOptions = {}): Promise<Answer<E>> {
    return this.connection.pending.while(this.answerOf(endpoint, sent, options));
  }

  private async answerOf<E extends Endpoint>(endpoint: E, sent: Sent<E>, options: CallOptions): Promise<Answer<E>> {
    const { url, init } = requestFor(endpoint, sent as Loose, this.reader.language());
    const answer = await this.send(url, options.signal ? { ...init, signal: options.signal } : init);
    if (!answer.ok) throw this.refused(await readBody(answer), answer.status, options.quiet === true);
    return (await this.checked(endpoint, answer, options.signal)) as Answer<E>;
  }

  private async send(url: string, init: RequestInit): Promise<Response> {
    try {
      const answer = await fetchPatiently(this.fetch, this.wait, url, init);
      this.connection.reached();
      return answer;
    } catch (error) {
      if (init.signal?.aborted) throw error;
      this.connection.missed();
      throw this.problem('server-unreachable');
    }
  }

  private refused(body: unknown, status: number, quiet: boolean): ProblemError {
    const problem = readProblem(body);
    if (problem?.code === 'not-signed-in' && !quiet) this.whenSignedOut();
    if (problem) return new ProblemError(problem);
    return this.problem(status >= 500 ? 'server-unreachable' : 'answer-unreadable');
  }

  private async checked(endpoint: Endpoint, answer: Response, signal: AbortSignal | undefined): Promise<unknown> {
    if (endpoint.answer === null) return undefined;
    if ('raw' in endpoint.answer) return answer.text();
    const body = await readBody(answer);
    // Given up while the body was on its way: there is nothing to judge.
    signal?.throwIfAborted();
    const parsed = endpoint.answer.safeParse(body);
    if (parsed.success) return parsed.data;
    console.error(`${endpoint.method} ${endpoint.path} answered something else`, parsed.error.issues);
    throw this.problem('answer-unreadable');
  }

  private problem(code: ProblemCode): ProblemError {
    return new ProblemError(describeProblem(code, {}, this.reader.language()));
  }
}

async function readBody(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    return undefined;
  }
}
