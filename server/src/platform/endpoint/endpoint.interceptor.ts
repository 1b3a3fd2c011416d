import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Request, Response } from 'express';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import { Config } from '../config';
import { Refused } from '../refused';
import { currentContext } from '../request-context';
import { requestState } from './asked';
import { checkAnswer, checkRequest, hashOf } from './contract-check';
import { endpointOf } from './serves';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Around each handler: the contract check before it, the answer check and the answer's headers after it. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(private readonly config: Config) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = endpointOf(context.getHandler());
    if (!endpoint) throw new Refused('not-found');
    const http = context.switchToHttp();
    return from(this.serve(endpoint, http.getRequest<Request>(), http.getResponse<Response>(), next));
  }

  private async serve(endpoint: Endpoint, request: Request, response: Response, next: CallHandler): Promise<unknown> {
    requestState(request).asked = checkRequest(endpoint, request);
    noteKey(endpoint, request, this.config.secret);
    const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    if (!this.config.isProduction) checkAnswer(endpoint, answer);
    if (response.headersSent) return answer;
    if (currentContext()?.isReplay) response.setHeader('Idempotent-Replay', 'true');
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
    if (endpoint.answer !== null && 'raw' in endpoint.answer && !response.hasHeader('Content-Type')) {
      response.type(endpoint.answer.raw);
    }
    // Nest would send bytes as JSON.
    return answer instanceof Uint8Array ? new StreamableFile(answer) : answer;
  }
}

/** Leaves the gesture's key for the unit of work. */
function noteKey(endpoint: Endpoint, request: Request, secret: string): void {
  const found = currentContext();
  if (!found) return;
  found.route = `${endpoint.method} ${endpoint.path}`;
  const key = request.get('idempotency-key');
  if (!key || safeMethods.includes(request.method)) return;
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) throw new Refused('invalid-request', { count: 1 });
  found.idempotencyKey = key;
  found.requestHash = hashOf(request, secret);
}
