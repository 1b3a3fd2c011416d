import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@fortnight/shared/rule/problem';

/** What is known about the request (or the job) that is being served, wherever code runs on its behalf. */
export interface RequestContext {
  readonly requestId: string;
  /** Where it came from; null for a job. */
  readonly address: string | null;
  /** `POST /api/plans/:planId/submit`; the name of a job. */
  route: string;
  /** The reader's language: the account's, else Accept-Language. */
  language: Language;
  /** Idempotency-Key of the gesture, when the client sent one. */
  idempotencyKey: string | null;
  /** Keyed hash over path, version and body, to tell a retry from another request under the same key. */
  requestHash: string;
  /** How many units of work the request has begun; each has its own row under the key. */
  unitCount: number;
  /** True once a stored answer was given instead of doing the work again. */
  isReplay: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The context of the code that runs now, or undefined outside of requests and jobs. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** From here on the request is no gesture to be kept: done again under the same key, it is done anew. */
export function forgetKey(): void {
  const context = storage.getStore();
  if (context) context.idempotencyKey = null;
}

/** Runs `work` so that everything it awaits sees `context`. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of work that no request asked for: a job, a tick, the demo. */
export function internalContext(name: string, requestId: string): RequestContext {
  return {
    requestId,
    address: null,
    route: name,
    language: 'zh-CN',
    idempotencyKey: null,
    requestHash: '',
    unitCount: 0,
    isReplay: false,
  };
}
