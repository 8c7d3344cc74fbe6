/** `/api/sites/:site/try` and `…/backtests`: what the draft would have said, on one recorded journey and on all. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BacktestAsked, DraftProblem, TryAsked } from '../../../protocol/api/rulebook.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import { BACKTEST, guardRules, TRY } from '../parse/rulebook.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type OfSite, type SiteOf } from './of-site.ts';

type OfBacktest = { Params: { site: string; id: string } };

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function tryingRoutes(
  app: FastifyInstance,
  { rulebooks, backtests, now }: HttpParts,
  known: SiteOf,
): void {
  app.post<OfSite & { Body: TryAsked }>(
    '/api/sites/:site/try',
    { schema: TRY, preValidation: async ({ body }) => guardRules(body) },
    async ({ params, body }, reply) => {
      const tried = await rulebooks.try(known(params.site), body);
      if (!tried) throw new WireError('not_found');
      return 'problems' in tried ? toMend(reply, tried.problems) : tried;
    },
  );

  app.post<OfSite & { Body: BacktestAsked }>(
    '/api/sites/:site/backtests',
    { schema: BACKTEST },
    async (request, reply) => {
      const { params, body } = request;
      if (body.from >= body.to) throw new WireError('malformed');
      const result = await backtests.start(known(params.site), body, doing(request, now()));
      if ('refused' in result) throw new WireError(result.refused);
      return 'problems' in result ? toMend(reply, result.problems) : result.started;
    },
  );
  app.get<OfSite>('/api/sites/:site/backtests', async ({ params }) => ({
    backtests: backtests.list(known(params.site)),
  }));
  app.get<OfBacktest>('/api/sites/:site/backtests/:id', async ({ params }) => {
    const state = backtests.get(known(params.site), params.id);
    if (!state) throw new WireError('not_found');
    return state;
  });
  app.delete<OfBacktest>('/api/sites/:site/backtests/:id', async ({ params }) => {
    if (!backtests.end(known(params.site), params.id)) throw new WireError('not_found');
    return { ended: true };
  });
}

function toMend(reply: FastifyReply, problems: DraftProblem[]): FastifyReply {
  const { status, message } = ERRORS.not_publishable;
  return reply.status(status).send({ code: 'not_publishable', message, problems });
}
