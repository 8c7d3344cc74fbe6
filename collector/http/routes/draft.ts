/** `/api/sites/:site/rules` and `…/draft`: the live rules, and what people change of them before it is live. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SavedDraft, StaleDraft } from '../../../protocol/api/rulebook.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import type { SaveResult } from '../../rulebooks/drafting.ts';
import { serve } from '../api/serve.ts';
import { malformed } from '../malformed.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function draftRoutes(app: FastifyInstance, { rulebooks, now }: HttpParts, known: SiteOf): void {
  serve(app, 'GET /api/sites/:site/rules', ({ params, query }) => {
    const { changed, ...page } = query;
    return rulebooks.view(known(params.site), { ...page, ...(changed !== undefined && { changed: true }) });
  });
  serve(app, 'GET /api/sites/:site/draft/rules/:id', async ({ params }) => {
    const view = await rulebooks.rule(known(params.site), params.id);
    if (!view) throw new WireError('not_found');
    return view;
  });

  serve(app, 'PUT /api/sites/:site/draft/rules/:id', async (request, reply) => {
    const { params, body } = request;
    // A rule kept under another's name would be two rules at once.
    if (body.content && body.content.id !== params.id) {
      throw malformed('body', '/content/id', 'Give the id that stands in the address.');
    }
    return answer(reply, await rulebooks.save(known(params.site), params.id, body, doing(request, now())));
  });
  serve(app, 'GET /api/sites/:site/draft/settings', ({ params }) => rulebooks.settings(known(params.site)));
  serve(app, 'PUT /api/sites/:site/draft/settings', async (request, reply) => {
    const site = known(request.params.site);
    return answer(reply, await rulebooks.save(site, null, request.body, doing(request, now())));
  });

  serve(app, 'DELETE /api/sites/:site/draft/rules/:id', async (request, reply) => {
    const { params, query } = request;
    const { revision = 0 } = query;
    return answer(
      reply,
      await rulebooks.revert(known(params.site), params.id, revision, doing(request, now())),
    );
  });
  serve(app, 'DELETE /api/sites/:site/draft/settings', async (request, reply) => {
    const { revision = 0 } = request.query;
    const site = known(request.params.site);
    return answer(reply, await rulebooks.revert(site, null, revision, doing(request, now())));
  });
  serve(app, 'DELETE /api/sites/:site/draft', async (request) => {
    const site = known(request.params.site);
    await rulebooks.discard(site, doing(request, now()));
    return rulebooks.view(site);
  });

  serve(app, 'POST /api/sites/:site/draft/check', ({ params, body }) =>
    rulebooks.check(known(params.site), body),
  );
}

function answer(reply: FastifyReply, result: SaveResult): SavedDraft | FastifyReply {
  if ('saved' in result) return result.saved;
  const { status, message } = ERRORS.stale;
  return reply.status(status).send({ code: 'stale', message, ...result.stale } satisfies StaleDraft);
}
