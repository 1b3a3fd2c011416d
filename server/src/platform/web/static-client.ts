import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { nonceOf } from './security-headers';

/** Where the client's build lies, seen from this file in `src` as well as in `dist`. */
export const clientDir = join(__dirname, '../../../../client/dist/browser');

/** Paths that the server answers itself, page or no page. */
const serverPaths = /^\/(api|feed)(\/|$)/;
const hashedFile = /[.-][A-Z0-9]{8}\.\w+$/i;
const year = 31_536_000;

/**
 * Serves the built client: hashed files for ever, every other path of a page gets index.html (so that a link into the
 * application works), with the answer's CSP nonce in it. The server's own paths pass by.
 */
export function staticClient(dir: string = clientDir): RequestHandler[] {
  const page = pageOf(dir);
  const files = express.static(dir, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', hashedFile.test(path) ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  const skipServerPaths =
    (handler: RequestHandler): RequestHandler =>
    (request, response, next) =>
      serverPaths.test(request.path) ? next() : handler(request, response, next);
  return [
    skipServerPaths(files),
    skipServerPaths((request, response, next) => sendPage(page, request, response, next)),
  ];
}

function sendPage(page: string | null, request: Request, response: Response, next: NextFunction): void {
  const wantsPage = ['GET', 'HEAD'].includes(request.method) && request.accepts('html') && !/\.\w+$/.test(request.path);
  if (page === null || !wantsPage) return next();
  response
    .set('Cache-Control', 'no-cache')
    .type('html')
    .send(page.replaceAll('__CSP_NONCE__', nonceOf(response)));
}

function pageOf(dir: string): string | null {
  const file = join(dir, 'index.html');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  new Logger('Client').warn('the client is not built: only the API answers');
  return null;
}
