/** The HTTP server: every route, its limits and its errors. It does not listen yet. */
import fastifyCors from '@fastify/cors';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Logger } from 'pino';
import { LIMITS } from '../../protocol/limits.ts';
import { takeJson } from './body.ts';
import { answerErrors } from './errors.ts';
import type { HttpParts } from './parts.ts';
import { consoleRoutes } from './routes/console.ts';
import { couponsRoutes } from './routes/coupons.ts';
import { eraseRoute } from './routes/erase.ts';
import { eventsRoute } from './routes/events.ts';
import { operationsRoutes } from './routes/operations.ts';
import { previewRoute } from './routes/preview.ts';
import { serverEventsRoute } from './routes/server-events.ts';
import { tagFiles } from './routes/tag-files.ts';

export interface ServerOptions {
  /** Addresses of proxies whose forwarding headers are believed. */
  trustProxy: readonly string[];
  logger: Logger;
}

/** Milliseconds a reading of the log may take. */
const HANDLER_TIMEOUT = 5_000;

export async function createServer(parts: HttpParts, options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    // A logger of its own for each request costs as much as parsing its body; errors name the request instead.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  }) as unknown as FastifyInstance;
  // A time limit costs an AbortController and a DOMException a request. What is answered from memory and one
  // commit is bounded by the store's own limits; only readings of the log can be long.
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/') && !route.url.endsWith('/stream'))
      route.handlerTimeout = HANDLER_TIMEOUT;
  });
  takeJson(app);
  answerErrors(app, parts.metrics);

  await app.register(async (wire) => {
    // Which site's origin it is can only be told from the body; each route refuses the others itself.
    await wire.register(fastifyCors, {
      origin: (origin, done) => done(null, origin !== undefined && parts.sites.lists(origin)),
      methods: ['POST'],
      allowedHeaders: ['content-type'],
      exposedHeaders: ['retry-after'],
      maxAge: 600,
    });
    eventsRoute(wire, parts);
    eraseRoute(wire, parts);
    previewRoute(wire, parts);
  });
  serverEventsRoute(app, parts);
  couponsRoutes(app, parts);
  operationsRoutes(app, parts);
  await app.register(tagFiles, parts);
  await app.register(consoleRoutes, parts);
  return app;
}
