import type { NextFunction, Request, Response } from 'express';
import { Refused } from '../refused';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses writes that another site's page makes a browser send (CSRF), beside the SameSite cookie. A browser says where
 * a write comes from in Origin (RFC 6454 7.3); only callers without a cookie may leave it out.
 * @throws Refused 403 origin-refused, to the next error handler.
 */
export function originGuard(publicUrl: string) {
  const publicHost = new URL(publicUrl).host;
  return (request: Request, _response: Response, next: NextFunction): void => {
    const isFine = safeMethods.includes(request.method) || comesFromHere(request, publicHost);
    next(isFine ? undefined : new Refused('origin-refused'));
  };
}

function comesFromHere(request: Request, publicHost: string): boolean {
  const origin = request.get('origin');
  if (origin !== undefined) return URL.canParse(origin) && [request.host, publicHost].includes(new URL(origin).host);
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return request.get('cookie') === undefined;
}
