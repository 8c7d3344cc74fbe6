/** `POST /api/sites/:site/rules/:id/preview-link`: the way to see a rule under way on a page of the shop. */
import type { FastifyInstance } from 'fastify';
import { previewFragment } from '../../../protocol/preview.ts';
import { serve } from '../api/serve.ts';
import { askedLanguage } from '../parse/asked-language.ts';
import type { HttpParts } from '../parts.ts';
import type { SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function previewLinkRoute(app: FastifyInstance, { previewTokens }: HttpParts, known: SiteOf): void {
  serve(app, 'POST /api/sites/:site/rules/:id/preview-link', async (request) => {
    const { params } = request;
    const site = known(params.site);
    const { token, expires } = previewTokens.mint(site, params.id);
    return { fragment: previewFragment(site, askedLanguage(request), token), expires };
  });
}
