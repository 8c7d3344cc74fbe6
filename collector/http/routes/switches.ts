/** `/api/sites/:site/switches`: turns the site or one rule off at the next answer, and on again. */
import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../accounts/actor.ts';
import { asObject, asText } from '../parse/object.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';

const MAX_CHARS = 200;

/** @param known gives the key of a site there is; both within the part of the API that needs a session */
export function switchesRoutes(
  app: FastifyInstance,
  { switches, hasRule, accounts, now }: HttpParts,
  known: (key: string) => string,
): void {
  app.get<{ Params: { site: string } }>('/api/sites/:site/switches', async ({ params }) => ({
    switches: await switches.list(known(params.site)),
  }));

  app.put<{ Params: { site: string } }>(
    '/api/sites/:site/switches',
    async ({ params, body: value, signedIn }) => {
      const site = known(params.site);
      const body = asObject(value);
      const { rule = null, off } = body ?? {};
      const why = asText(body?.['why'], MAX_CHARS)?.trim() ?? '';
      if (typeof off !== 'boolean' || (rule !== null && typeof rule !== 'string') || (off && why === '')) {
        throw new WireError('malformed');
      }
      // A mistyped id would switch nothing, and nobody would know.
      if (off && rule !== null && !hasRule(site, rule)) throw new WireError('not_found');
      const who = actorOf(signedIn.person);
      await switches.put(site, { rule, off, who: who.label, why, at: now() });
      await accounts.audit(who, off ? 'switched_off' : 'switched_on', rule ?? site, why);
      return { switches: await switches.list(site) };
    },
  );
}
