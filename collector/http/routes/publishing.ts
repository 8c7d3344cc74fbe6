/** `/api/sites/:site/publish`, `…/versions`, `…/compare`, `…/export`, `…/import`: what is live, what was, and in one file. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PublishAsked, RulesBundle } from '../../../protocol/api/rulebook.ts';
import { ERRORS } from '../../../protocol/errors.ts';
import { actorOf } from '../../accounts/actor.ts';
import type { PublishResult } from '../../rulebooks/publishing.ts';
import { BUNDLE, guardRules, PUBLISH } from '../parse/rulebook.ts';
import { wholeNumber } from '../parse/whole-number.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, type OfSite, type SiteOf } from './of-site.ts';

type OfVersion = { Params: { site: string; version: string } };

/** A folder of rules in one file. */
const BUNDLE_BYTES = 8 * 1_048_576;

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function publishingRoutes(app: FastifyInstance, parts: HttpParts, known: SiteOf): void {
  const { rulebooks, accounts, now } = parts;

  async function noted(request: FastifyRequest, site: string, result: PublishResult): Promise<PublishResult> {
    if (!('done' in result)) return result;
    const { version, note } = result.done.live;
    await accounts.audit(actorOf(request.signedIn.person), 'published', `${site}, version ${version}`, note);
    return result;
  }

  app.post<OfSite & { Body: PublishAsked }>(
    '/api/sites/:site/publish',
    { schema: PUBLISH },
    async (request, reply) => {
      const site = known(request.params.site);
      const result = await rulebooks.publish(site, request.body, doing(request, now()));
      return answer(reply, await noted(request, site, result));
    },
  );
  app.post<OfVersion & { Body: PublishAsked }>(
    '/api/sites/:site/versions/:version/roll-back',
    { schema: PUBLISH },
    async (request, reply) => {
      const { params, body } = request;
      const version = wholeNumber(params.version, 0);
      const site = known(params.site);
      const result = await rulebooks.rollBack(site, version, body, doing(request, now()));
      return answer(reply, await noted(request, site, result));
    },
  );

  app.get<OfSite & { Querystring: { before?: string } }>('/api/sites/:site/versions', ({ params, query }) =>
    rulebooks.versions(known(params.site), wholeNumber(query.before, undefined)),
  );
  app.get<OfVersion>('/api/sites/:site/versions/:version', async ({ params }) =>
    found(await rulebooks.version(known(params.site), wholeNumber(params.version, 0))),
  );
  app.get<OfSite & { Querystring: { from?: string; to?: string } }>(
    '/api/sites/:site/compare',
    async ({ params, query }) => {
      const from = wholeNumber(query.from, undefined);
      const to = query.to === 'draft' ? query.to : wholeNumber(query.to, undefined);
      if (from === undefined || to === undefined) throw new WireError('malformed');
      return found(await rulebooks.compare(known(params.site), from, to));
    },
  );

  app.get<OfSite & { Querystring: { of?: string } }>(
    '/api/sites/:site/export',
    async ({ params, query }, reply) => {
      const site = known(params.site);
      const exported = await rulebooks.export(site, query.of === 'draft' ? 'draft' : 'live');
      if ('problems' in exported) return answer(reply, exported);
      reply.header('content-disposition', `attachment; filename="${site}-rules.json"`);
      return exported.bundle;
    },
  );
  app.post<OfSite & { Body: RulesBundle }>(
    '/api/sites/:site/import',
    { schema: BUNDLE, bodyLimit: BUNDLE_BYTES, preValidation: async ({ body }) => guardRules(body) },
    async (request) => {
      const site = known(request.params.site);
      await rulebooks.import(site, request.body, doing(request, now()));
      return rulebooks.view(site);
    },
  );
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new WireError('not_found');
  return value;
}

function answer(reply: FastifyReply, result: PublishResult): unknown {
  if ('done' in result) return result.done;
  if ('refused' in result) throw new WireError(result.refused);
  const { status, message } = ERRORS.not_publishable;
  return reply.status(status).send({ code: 'not_publishable', message, problems: result.problems });
}
