/** `/api/sites/:site/rules` and `…/draft`: the live rules, and what people change of them before it is live. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SavedDraft, StaleDraft } from '../../../protocol/api/draft.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import { actorOf } from '../../accounts/actor.ts';
import type { SaveResult } from '../../rulebooks/drafting.ts';
import { serve } from '../api/serve.ts';
import { malformed } from '../malformed.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function draftRoutes(
  app: FastifyInstance,
  { rulebooks, accounts, now }: HttpParts,
  known: SiteOf,
): void {
  const { draftAudit: noted } = accounts;

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
    const site = known(params.site);
    const before = await rulebooks.nameOf(site, params.id);
    const result = await rulebooks.save(site, params.id, body, doing(request, now()));
    if ('saved' in result) {
      const rule = { id: params.id, name: nameIn(body.content) ?? before ?? params.id };
      await noted.saved(actorOf(request.signedIn.person), site, rule, body.content === null);
    }
    return answer(reply, result);
  });
  serve(app, 'GET /api/sites/:site/draft/settings', ({ params }) => rulebooks.settings(known(params.site)));
  serve(app, 'PUT /api/sites/:site/draft/settings', async (request, reply) => {
    const site = known(request.params.site);
    const result = await rulebooks.save(site, null, request.body, doing(request, now()));
    if ('saved' in result) await noted.saved(actorOf(request.signedIn.person), site, null, false);
    return answer(reply, result);
  });

  serve(app, 'DELETE /api/sites/:site/draft/rules/:id', async (request, reply) => {
    const { params, query } = request;
    const { revision = 0 } = query;
    const site = known(params.site);
    const name = (await rulebooks.nameOf(site, params.id)) ?? params.id;
    const result = await rulebooks.revert(site, params.id, revision, doing(request, now()));
    if ('saved' in result) {
      await noted.reverted(actorOf(request.signedIn.person), site, { id: params.id, name });
    }
    return answer(reply, result);
  });
  serve(app, 'DELETE /api/sites/:site/draft/settings', async (request, reply) => {
    const { revision = 0 } = request.query;
    const site = known(request.params.site);
    const result = await rulebooks.revert(site, null, revision, doing(request, now()));
    if ('saved' in result) await noted.reverted(actorOf(request.signedIn.person), site, null);
    return answer(reply, result);
  });
  serve(app, 'DELETE /api/sites/:site/draft', async (request) => {
    const site = known(request.params.site);
    await rulebooks.discard(site, doing(request, now()));
    await noted.discarded(actorOf(request.signedIn.person), site);
    return rulebooks.view(site);
  });

  serve(app, 'POST /api/sites/:site/draft/check', ({ params, body }) =>
    rulebooks.check(known(params.site), body),
  );
}

/** What a rule under way is called, as far as it is called anything. */
function nameIn(content: object | null): string | undefined {
  const { name } = (content ?? {}) as { name?: unknown };
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

function answer(reply: FastifyReply, result: SaveResult): SavedDraft | FastifyReply {
  if ('saved' in result) return result.saved;
  const { status, message } = ERRORS.stale;
  return reply.status(status).send({ code: 'stale', message, ...result.stale } satisfies StaleDraft);
}
