import { randomUUID } from 'node:crypto';
import type { Language } from '@fortnight/shared/rule/problem';
import type { NextFunction, Request, Response } from 'express';
import { withContext, type RequestContext } from '../request-context';

const contexts = new WeakMap<object, RequestContext>();

/** First in line: gives the request its id (taken from X-Request-Id where a proxy sent a sound one) and its context. */
export function requestEntry(request: Request, response: Response, next: NextFunction): void {
  const context = contextOf(request);
  response.setHeader('X-Request-Id', context.requestId);
  withContext(context, next);
}

/** The context of a request; made when first asked for. */
export function contextOf(request: Request): RequestContext {
  const known = contexts.get(request);
  if (known) return known;
  const context: RequestContext = {
    requestId: requestIdOf(request),
    address: request.ip ?? null,
    route: `${request.method} ${request.path}`,
    language: languageOf(request),
    idempotencyKey: null,
    requestHash: '',
    unitCount: 0,
    isReplay: false,
  };
  contexts.set(request, context);
  return context;
}

function requestIdOf(request: Request): string {
  const sent = request.get('x-request-id') ?? '';
  return /^[\w.-]{8,64}$/.test(sent) ? sent : randomUUID();
}

/** Accept-Language (RFC 9110 12.5.4); Chinese where nothing is asked for. */
function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN';
}
