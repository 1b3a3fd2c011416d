import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeProblem, type Problem } from '@fortnight/shared/rule/problem';
import { problems } from '@fortnight/shared/rule/problem.data';
import { wordFaults } from '@fortnight/shared/rule/field-fault';
import type { Request, Response } from 'express';
import { ExclusionViolated, translateFault, UniqueViolated } from './database-fault';
import { Refused } from './refused';
import { currentContext, type RequestContext } from './request-context';
import { contextOf } from './web/request-entry';

/** Everything that goes wrong reaches the reader as problem details (RFC 9457), in the reader's language, without a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const refused = refusalOf(error);
    const context = currentContext() ?? contextOf(http.getRequest<Request>());
    if (refused.code === 'failed-inside')
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (refused.retryAfter !== undefined) response.setHeader('Retry-After', String(refused.retryAfter));
    response
      .status(problems[refused.code].status)
      .set({ 'Cache-Control': 'no-store', 'Content-Language': context.language })
      .type('application/problem+json')
      .send(JSON.stringify(wordProblem(refused, context)));
  }
}

function wordProblem(refused: Refused, { language, requestId }: RequestContext): Problem {
  const params = refused.code === 'failed-inside' ? { requestId } : refused.params;
  const problem = describeProblem(refused.code, params, language);
  const errors = wordFaults(refused.faults, language);
  return { ...problem, ...(errors.length > 0 ? { errors } : {}), requestId };
}

/** The refusal behind an error; what nobody foresaw is `failed-inside`. */
function refusalOf(error: unknown): Refused {
  const fault = translateFault(error);
  if (fault instanceof Refused) return fault;
  if (fault instanceof ExclusionViolated) return new Refused('taken-meanwhile');
  if (fault instanceof UniqueViolated) {
    const [field = '', value = ''] = Object.entries(fault.values).at(-1) ?? [];
    return new Refused('already-exists', { field, value });
  }
  return refusalOfStatus(statusOf(fault));
}

/** Express, its parsers and Nest tell a status only. */
function refusalOfStatus(status: number): Refused {
  switch (status) {
    case 401:
      return new Refused('not-signed-in');
    case 403:
      return new Refused('right-missing');
    case 404:
    case 405:
      return new Refused('not-found');
    case 413:
      return new Refused('body-too-large');
    default:
      return new Refused(status >= 400 && status < 500 ? 'malformed-body' : 'failed-inside');
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}
