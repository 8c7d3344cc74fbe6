/** `/api/sites/:site/visitors/:id`: all that is kept of one visitor as a file, and its erasure on their behalf. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { serve } from '../api/serve.ts';
import { askedLanguage } from '../parse/asked-language.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import type { SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function visitorsRoutes(
  app: FastifyInstance,
  { pipeline, views, accounts, now }: HttpParts,
  known: SiteOf,
): void {
  serve(app, 'GET /api/sites/:site/visitors/:id/export', async (request, reply) => {
    const { params } = request;
    const site = known(params.site);
    const view = await views.journey(site, params.id, { language: askedLanguage(request) });
    if (!view) throw new WireError('not_found');
    const name = params.id.replaceAll(/[^\w-]/g, '-');
    reply.header('content-disposition', `attachment; filename="kairos-${name}.json"`);
    return { site, exported: new Date(now()).toISOString(), ...view };
  });

  serve(app, 'POST /api/sites/:site/visitors/:id/erase', async ({ params, signedIn }) => {
    const site = known(params.site);
    const records = await pipeline.erase(site, params.id);
    if (records === 0) throw new WireError('not_found');
    // Without the id: of who was erased, nothing is kept.
    await accounts.audit(actorOf(signedIn.person), 'visitor_erased', site);
    return { erased: records };
  });
}
