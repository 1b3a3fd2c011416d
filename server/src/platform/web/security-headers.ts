import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config';

/** The nonce of a page's answer, which its scripts and style elements carry (CSP level 3, 2.3.1). */
export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}

/** Headers that keep a browser from running or framing what is not ours. No 'unsafe-inline' anywhere. */
export function securityHeaders(config: Config): RequestHandler[] {
  const nonceSource = (_: unknown, response: unknown): string => `'nonce-${nonceOf(response as Response)}'`;
  return [
    (_request: Request, response: Response, next: NextFunction): void => {
      response.locals['nonce'] = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", nonceSource],
          styleSrc: ["'self'", nonceSource],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(config.isBehindTls ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: config.isBehindTls ? { maxAge: 31_536_000 } : false,
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      crossOriginOpenerPolicy: config.isBehindTls,
      originAgentCluster: false,
    }),
  ];
}
