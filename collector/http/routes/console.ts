/** The console's pages and its sign-in; what they show comes from `/api`. */
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { fromOf } from '../from-of.ts';
import { guardConsole } from '../guard-console.ts';
import type { HttpParts } from '../parts.ts';
import { apiRoutes } from './api.ts';
import { home } from './home.ts';
import { setSessionCookie } from './session-cookie.ts';

export async function consoleRoutes(app: FastifyInstance, parts: HttpParts): Promise<void> {
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        // The preview of a prompt is a page of the console in a frame of the console.
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Behind a proxy that speaks TLS this belongs to the proxy; on loopback it would lock people out.
    strictTransportSecurity: false,
    // The tag is loaded from here by pages of other sites; its own routes say so themselves.
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  if (parts.beyondLoopback) guardConsole(app, parts.accounts.ownerHasPassword);
  await app.register(fastifyStatic, {
    root: parts.consoleFolder,
    prefix: '/console/',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  });
  app.get('/', async (_request, reply) => {
    reply.type('text/html; charset=utf-8');
    return home(parts.sites.all(), parts.tagIntegrity);
  });
  app.get('/console', async (_request, reply) => reply.redirect('/console/'));
  app.get<{ Querystring: { token?: string } }>('/sign-in', async (request, reply) => {
    const token = String(request.query.token ?? '');
    const session = await parts.accounts.entrance.byFirstLink(token, fromOf(request));
    if (session) setSessionCookie(request, reply, session);
    return reply.redirect(session ? '/console/' : '/console/?signed-out=link');
  });
  await app.register(apiRoutes, parts);
}
