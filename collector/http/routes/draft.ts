/** `/api/sites/:site/rules` and `…/draft`: the live rules, and what people change of them before it is live. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CheckAsked, SaveDraft, StaleDraft } from '../../../protocol/api/rulebook.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import type { SaveResult } from '../../rulebooks/drafting.ts';
import { CHECK, DRAFT_RULE, DRAFT_SETTINGS, guardRules } from '../parse/rulebook.ts';
import { wholeNumber } from '../parse/whole-number.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type OfSite, type SiteOf } from './of-site.ts';

type OfRule = { Params: { site: string; id: string } };
type Seen = { Querystring: { revision?: string } };

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function draftRoutes(app: FastifyInstance, { rulebooks, now }: HttpParts, known: SiteOf): void {
  app.get<OfSite>('/api/sites/:site/rules', ({ params }) => rulebooks.view(known(params.site)));

  app.put<OfRule & { Body: SaveDraft }>(
    '/api/sites/:site/draft/rules/:id',
    { schema: DRAFT_RULE, preValidation: async ({ body }) => guardRules(body) },
    async (request, reply) => {
      const { params, body } = request;
      // A rule kept under another's name would be two rules at once.
      if (body.content && body.content['id'] !== params.id) throw new WireError('malformed');
      return answer(reply, await rulebooks.save(known(params.site), params.id, body, doing(request, now())));
    },
  );
  app.put<OfSite & { Body: SaveDraft }>(
    '/api/sites/:site/draft/settings',
    { schema: DRAFT_SETTINGS, preValidation: async ({ body }) => guardRules(body) },
    async (request, reply) => {
      const site = known(request.params.site);
      return answer(reply, await rulebooks.save(site, null, request.body, doing(request, now())));
    },
  );

  app.delete<OfRule & Seen>('/api/sites/:site/draft/rules/:id', async (request, reply) => {
    const { params, query } = request;
    const revision = wholeNumber(query.revision, 0);
    return answer(
      reply,
      await rulebooks.revert(known(params.site), params.id, revision, doing(request, now())),
    );
  });
  app.delete<OfSite & Seen>('/api/sites/:site/draft/settings', async (request, reply) => {
    const revision = wholeNumber(request.query.revision, 0);
    const site = known(request.params.site);
    return answer(reply, await rulebooks.revert(site, null, revision, doing(request, now())));
  });
  app.delete<OfSite>('/api/sites/:site/draft', async (request) => {
    const site = known(request.params.site);
    await rulebooks.discard(site, doing(request, now()));
    return rulebooks.view(site);
  });

  app.post<OfSite & { Body: CheckAsked }>(
    '/api/sites/:site/draft/check',
    { schema: CHECK, preValidation: async ({ body }) => guardRules(body) },
    ({ params, body }) => rulebooks.check(known(params.site), body),
  );
}

function answer(reply: FastifyReply, result: SaveResult): unknown {
  if ('saved' in result) return result.saved;
  const { status, message } = ERRORS.stale;
  return reply.status(status).send({ code: 'stale', message, ...result.stale } satisfies StaleDraft);
}
