/** `/api/sites/:site/keys`: what opens a site to tags and servers; made, rotated and revoked by owners. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { serve } from '../api/serve.ts';
import type { HttpParts } from '../parts.ts';
import { siteNamed } from './of-site.ts';

export function siteKeysRoutes(app: FastifyInstance, parts: HttpParts): void {
  const { keys, changeSites } = parts;
  const named = (key: string) => siteNamed(parts, key);

  serve(app, 'GET /api/sites/:site/keys', async ({ params }) => ({
    keys: keys.list(named(params.site).key),
  }));
  serve(app, 'POST /api/sites/:site/keys', ({ params, body: { kind, name }, signedIn }) =>
    changeSites.makeKey(actorOf(signedIn.person), named(params.site), { kind, name: name.trim() }),
  );
  serve(app, 'POST /api/sites/:site/keys/:id/rotate', ({ params, body, signedIn }) =>
    changeSites.rotateKey(actorOf(signedIn.person), named(params.site), params.id, body.hours),
  );
  serve(app, 'POST /api/sites/:site/keys/:id/revoke', ({ params, signedIn }) =>
    changeSites.revokeKey(actorOf(signedIn.person), named(params.site), params.id),
  );
}
