import type { DynamicModule, INestApplication, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express from 'express';
import type { Logger } from 'pino';
import { Config } from './config';
import { OpenApiDocument } from './health/openapi-document';
import { HouseLogger, makeLogger } from './logger';
import { httpLog } from './web/http-log';
import { originGuard } from './web/origin-guard';
import { requestEntry } from './web/request-entry';
import { securityHeaders } from './web/security-headers';
import { SignInCookie } from './web/sign-in-cookie';
import { staticClient } from './web/static-client';

const bodyLimit = '1mb';

/** Makes the application of a root module, ready to listen: `init` has run, nothing listens yet. */
export async function createApp(
  root: Type | DynamicModule,
  config: Config,
  log: Logger = makeLogger(config.logLevel),
): Promise<NestExpressApplication> {
  const logger: LoggerService = new HouseLogger(log);
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bodyParser: false,
    logger,
    abortOnError: false,
  });
  arrange(app, config, log);
  app.get(OpenApiDocument).describe(app);
  await app.init();
  return app;
}

/** What every request passes, in this order. */
function arrange(app: NestExpressApplication & INestApplication, config: Config, log: Logger): void {
  app.set('trust proxy', config.proxyHops === 0 ? false : config.proxyHops);
  app.disable('x-powered-by');
  app.use(requestEntry);
  app.use('/api', httpLog(log));
  app.use(...securityHeaders(config));
  app.use(
    compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) }),
  );
  app.use(...staticClient());
  app.use('/api', express.json({ limit: bodyLimit }));
  app.use('/api', originGuard(config.publicUrl));
  app.use('/api', app.get(SignInCookie).middleware);
}

/** Compression would hold back events until its buffer is full. */
function isEventStream(response: { getHeader(name: string): unknown }): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}
