/** `POST /api/sites/:site/rules/:id/preview-link`: the way to see a rule under way on a page of the shop. */
import type { FastifyInstance } from 'fastify';
import type { PreviewLink } from '../../../protocol/api/preview.ts';
import { previewFragment } from '../../../protocol/preview.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import type { SiteOf } from './of-site.ts';

type OfRule = { Params: { site: string; id: string } };

const RULE = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function previewLinkRoute(app: FastifyInstance, { previewTokens }: HttpParts, known: SiteOf): void {
  app.post<OfRule>('/api/sites/:site/rules/:id/preview-link', async ({ params }): Promise<PreviewLink> => {
    const site = known(params.site);
    if (!RULE.test(params.id)) throw new WireError('not_found');
    const { token, expires } = previewTokens.mint(site, params.id);
    return { fragment: previewFragment(site, token), expires };
  });
}
