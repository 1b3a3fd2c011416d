import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { machineTime } from '../system-clock';
import { contextOf } from './request-entry';

/** One line for each answered request of the API: no bodies, no headers, and links' secrets blotted out. */
export function httpLog(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { requestId } = contextOf(request);
    const began = machineTime();
    response.on('finish', () => {
      const line = {
        requestId,
        method: request.method,
        url: withoutSecrets(request.originalUrl),
        status: response.statusCode,
        ms: machineTime() - began,
      };
      logger[response.statusCode >= 500 ? 'error' : 'info'](line, 'answered');
    });
    next();
  };
}

/**
 * `/feed/AbC….ics` and `/api/answers/AbC…` open doors for whoever holds them, so logs must not. Whatever is as long as
 * a token goes too: Express takes `/api/ANSWERS/` for the same, and ids are shorter.
 */
export function withoutSecrets(url: string): string {
  return url
    .replace(/(\/(?:feed|answers|reset-links|reset)\/)[^/?]+/gi, '$1***')
    .replace(/([?&](?:token|code|state)=)[^&]*/gi, '$1***')
    .replace(/[\w-]{40,}/g, '***');
}
