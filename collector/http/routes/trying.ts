/** `/api/sites/:site/try` and `…/backtests`: what the draft would have said, on one recorded journey and on all. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import { serve } from '../api/serve.ts';
import { malformed } from '../malformed.ts';
import { askedLanguage } from '../parse/asked-language.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function tryingRoutes(
  app: FastifyInstance,
  { rulebooks, backtests, now }: HttpParts,
  known: SiteOf,
): void {
  serve(app, 'POST /api/sites/:site/try', async (request, reply) => {
    const { params, body } = request;
    const tried = await rulebooks.try(known(params.site), body, askedLanguage(request));
    if (!tried) throw new WireError('not_found');
    return 'problems' in tried ? toMend(reply, tried.problems) : tried;
  });

  serve(app, 'POST /api/sites/:site/backtests', async (request, reply) => {
    const { params, body } = request;
    if (body.from >= body.to) throw malformed('body', '/to', 'Give a time after `from`.');
    const result = await backtests.start(known(params.site), body, doing(request, now()));
    if ('refused' in result) throw new WireError(result.refused);
    return 'problems' in result ? toMend(reply, result.problems) : result.started;
  });
  serve(app, 'GET /api/sites/:site/backtests', async ({ params }) => ({
    backtests: backtests.list(known(params.site)),
  }));
  serve(app, 'GET /api/sites/:site/backtests/:id', async (request) => {
    const { site, id } = request.params;
    const state = backtests.get(known(site), id, askedLanguage(request));
    if (!state) throw new WireError('not_found');
    return state;
  });
  serve(app, 'DELETE /api/sites/:site/backtests/:id', async ({ params }) => {
    if (!backtests.end(known(params.site), params.id)) throw new WireError('not_found');
    return { ended: true };
  });
}

function toMend(reply: FastifyReply, problems: DraftProblem[]): FastifyReply {
  const { status, message } = ERRORS.not_publishable;
  return reply.status(status).send({ code: 'not_publishable', message, problems });
}
