/** Stands before every route of `/api`: the console's own pages, a live session, and the role the route asks for. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ROLES } from '../../protocol/api/accounts.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { StoredPerson, StoredSession } from '../store/accounts.ts';
import { CATALOGUE } from './api/catalogue.ts';
import type { Operation } from './api/operation.ts';
import { parseRequests } from './api/parse-requests.ts';
import { isCrossSite } from './is-cross-site.ts';
import { ROUTE_ROLES } from './routes/route-roles.ts';
import { SESSION_COOKIE } from './routes/session-cookie.ts';
import { WireError } from './wire-error.ts';

export interface SignedIn {
  person: StoredPerson;
  session: StoredSession;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; throws `signed_out` on the few routes that are open to anyone. */
    signedIn: SignedIn;
  }
}

export function guardApi(app: FastifyInstance, sessions: Sessions): void {
  const known = new WeakMap<FastifyRequest, SignedIn>();
  app.decorateRequest('signedIn', {
    getter() {
      const found = known.get(this);
      if (!found) throw new WireError('signed_out');
      return found;
    },
  });
  parseRequests(app, rowOf);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isCrossSite(request)) throw new WireError('cross_site');
    const least = ROUTE_ROLES[keyOf(request.method, request.routeOptions.url ?? '')] ?? 'owner';
    if (least === 'anyone') return;
    const found = await sessions.find(request.cookies[SESSION_COOKIE]);
    if (!found) throw new WireError('signed_out');
    if (ROLES.indexOf(found.person.role) < ROLES.indexOf(least)) throw new WireError('wrong_role');
    known.set(request, found);
  });
}

/** @throws Error at the start: what a route takes, what it answers and who may ask is written down or it is not there */
function rowOf(method: string, url: string): Operation {
  const key = keyOf(method, url);
  if (!Object.hasOwn(ROUTE_ROLES, key)) {
    throw new Error(`${key} has no role; add its row to collector/http/routes/route-roles.ts.`);
  }
  const row = (CATALOGUE as Readonly<Record<string, Operation>>)[key];
  if (!row) throw new Error(`${key} is not in the catalogue; add its row in collector/http/api/.`);
  return row;
}

/** What may be read may be asked about. */
function keyOf(method: string, url: string): string {
  return `${method === 'HEAD' ? 'GET' : method} ${url}`;
}
