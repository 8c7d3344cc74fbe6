/** `/api/sites/:site/publish`, `…/versions`, `…/compare`, `…/export`, `…/import`: what is live, what was, and in one file. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DraftProblem } from '../../../protocol/api/rulebook.ts';
import type { PublishedNow } from '../../../protocol/api/versions.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import { actorOf } from '../../accounts/actor.ts';
import type { PublishResult } from '../../rulebooks/publishing.ts';
import { serve } from '../api/serve.ts';
import { pageOf } from '../page-of.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function publishingRoutes(app: FastifyInstance, parts: HttpParts, known: SiteOf): void {
  const { rulebooks, accounts, now } = parts;

  async function noted(request: FastifyRequest, site: string, result: PublishResult): Promise<PublishResult> {
    if (!('done' in result)) return result;
    const { version, note } = result.done.live;
    await accounts.draftAudit.published(actorOf(request.signedIn.person), site, version, note);
    return result;
  }

  serve(app, 'POST /api/sites/:site/publish', async (request, reply) => {
    const site = known(request.params.site);
    const result = await rulebooks.publish(site, request.body, doing(request, now()));
    return answer(reply, await noted(request, site, result));
  });
  serve(app, 'POST /api/sites/:site/versions/:version/roll-back', async (request, reply) => {
    const { params, body } = request;
    const site = known(params.site);
    const result = await rulebooks.rollBack(site, params.version, body, doing(request, now()));
    return answer(reply, await noted(request, site, result));
  });

  serve(app, 'GET /api/sites/:site/versions', ({ params, query }) =>
    rulebooks.versions(known(params.site), query.before),
  );
  serve(app, 'GET /api/sites/:site/versions/:version', async ({ params }) =>
    found(await rulebooks.version(known(params.site), params.version)),
  );
  serve(app, 'GET /api/sites/:site/compare', async ({ params, query }) => {
    const { changes } = found(await rulebooks.compare(known(params.site), query.from, query.to));
    const { page, ...place } = pageOf(changes, query.after);
    return { changes: page, ...place };
  });

  serve(app, 'GET /api/sites/:site/export', async ({ params, query }, reply) => {
    const site = known(params.site);
    const exported = await rulebooks.export(site, query.of ?? 'live');
    if ('problems' in exported) return toMend(reply, exported.problems);
    reply.header('content-disposition', `attachment; filename="${site}-rules.json"`);
    return exported.bundle;
  });
  serve(app, 'POST /api/sites/:site/import', async (request) => {
    const site = known(request.params.site);
    await rulebooks.import(site, request.body, doing(request, now()));
    await accounts.draftAudit.imported(actorOf(request.signedIn.person), site, request.body.rules.length);
    return rulebooks.view(site);
  });
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new WireError('not_found');
  return value;
}

function answer(reply: FastifyReply, result: PublishResult): PublishedNow | FastifyReply {
  if ('done' in result) return result.done;
  if ('refused' in result) throw new WireError(result.refused);
  return toMend(reply, result.problems);
}

function toMend(reply: FastifyReply, problems: DraftProblem[]): FastifyReply {
  const { status, message } = ERRORS.not_publishable;
  return reply.status(status).send({ code: 'not_publishable', message, problems });
}
