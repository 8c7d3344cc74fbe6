/** `/api/sites/:site/switches`: turns the site or one rule off at the next answer, and on again. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { serve } from '../api/serve.ts';
import { malformed } from '../malformed.ts';
import { pageOf } from '../page-of.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import type { SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; both within the part of the API that needs a session */
export function switchesRoutes(
  app: FastifyInstance,
  { switches, hasRule, rulebooks, accounts, now }: HttpParts,
  known: SiteOf,
): void {
  async function list(site: string, after?: number) {
    const { page, ...place } = pageOf(await switches.list(site), after);
    return { switches: page, ...place };
  }

  serve(app, 'GET /api/sites/:site/switches', ({ params, query }) => list(known(params.site), query.after));

  serve(app, 'PUT /api/sites/:site/switches', async ({ params, body, signedIn }) => {
    const site = known(params.site);
    const { rule = null, off } = body;
    const why = body.why?.trim() ?? '';
    if (off && why === '') throw malformed('body', '/why', 'Say why; people read it beside the switch.');
    // A mistyped id would switch nothing, and nobody would know.
    if (off && rule !== null && !hasRule(site, rule)) throw new WireError('not_found');
    const who = actorOf(signedIn.person);
    await switches.put(site, { rule, off, who: who.label, why, at: now() });
    const what = rule === null ? site : ((await rulebooks.nameOf(site, rule)) ?? rule);
    await accounts.audit(who, off ? 'switched_off' : 'switched_on', what, why);
    return list(site);
  });
}
