/** `/api`: what the console reads. Everything here needs a session. */
import type { FastifyInstance } from 'fastify';
import { asObject, asText } from '../parse/object.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { SESSION_COOKIE } from './session-cookie.ts';
import { switchesRoutes } from './switches.ts';

const PAGE = 50;

export async function apiRoutes(app: FastifyInstance, parts: HttpParts): Promise<void> {
  const { sites, views, installs, signIn, rules, debugTokens } = parts;
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    // Browsers say where a request comes from; another site's is refused even with the cookie.
    const from = request.headers['sec-fetch-site'];
    if (from !== undefined && from !== 'same-origin' && from !== 'none') throw new WireError('cross_site');
    if (!signIn.isSignedIn(request.cookies[SESSION_COOKIE])) throw new WireError('signed_out');
  });

  app.get('/api/sites', async () => ({
    sites: sites.map(({ key, name, origins }) => ({ key, name, origins: [...origins], rules: rules(key) })),
  }));

  app.get<{ Params: { site: string } }>('/api/sites/:site/install', async ({ params }) =>
    installs.report(known(params.site)),
  );

  app.get<{ Querystring: { site?: string; before?: string } }>('/api/journeys', async ({ query }) => {
    const site = known(query.site);
    const before = query.before === undefined ? undefined : Number(query.before);
    if (before !== undefined && !Number.isSafeInteger(before)) throw new WireError('malformed');
    return views.list(site, { limit: PAGE, ...(before !== undefined && { before }) });
  });

  app.get<{ Params: { site: string; visitor: string } }>(
    '/api/journeys/:site/:visitor',
    async ({ params }) => {
      const view = await views.journey(known(params.site), params.visitor);
      if (!view) throw new WireError('not_found');
      return view;
    },
  );

  switchesRoutes(app, parts, known);

  app.post('/api/debug-token', async (request) =>
    debugTokens.mint(known(asText(asObject(request.body)?.['site'], 40))),
  );

  app.post('/api/sign-out', async (request, reply) => {
    signIn.signOut(request.cookies[SESSION_COOKIE] ?? '');
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return { signedOut: true };
  });

  function known(key: string | undefined): string {
    const site = sites.find((one) => one.key === key);
    if (!site) throw new WireError('not_found');
    return site.key;
  }
}
