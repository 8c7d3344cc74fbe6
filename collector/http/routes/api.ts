/** `/api`: what the console reads and changes. */
import type { FastifyInstance } from 'fastify';
import { openApi } from '../api/document/open-api.ts';
import { serve } from '../api/serve.ts';
import { guardApi } from '../guard-api.ts';
import { PAGE } from '../page-of.ts';
import { askedLanguage } from '../parse/asked-language.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { draftRoutes } from './draft.ts';
import { factExamplesRoute } from './fact-examples.ts';
import { findRoutes } from './find.ts';
import { installRoute } from './install.ts';
import { meRoutes } from './me.ts';
import { nowRoutes } from './now.ts';
import { siteNamed } from './of-site.ts';
import { peopleRoutes } from './people.ts';
import { previewLinkRoute } from './preview-link.ts';
import { publishingRoutes } from './publishing.ts';
import { ruleFiguresRoute } from './rule-figures.ts';
import { SESSION_COOKIE } from './session-cookie.ts';
import { signInRoutes } from './sign-in.ts';
import { siteKeysRoutes } from './site-keys.ts';
import { sitesRoutes } from './sites.ts';
import { switchesRoutes } from './switches.ts';
import { tryingRoutes } from './trying.ts';
import { visitorsRoutes } from './visitors.ts';

export async function apiRoutes(app: FastifyInstance, parts: HttpParts): Promise<void> {
  const { views, reports, accounts, debugTokens } = parts;
  guardApi(app, accounts.sessions);
  signInRoutes(app, parts);
  meRoutes(app, parts);
  peopleRoutes(app, parts);

  const document = openApi();
  serve(app, 'GET /api/openapi.json', async () => document);

  sitesRoutes(app, parts);
  siteKeysRoutes(app, parts);
  installRoute(app, parts);

  serve(app, 'GET /api/journeys', async ({ query: { site, before } }) => {
    const page = await views.list(known(site), { limit: PAGE, ...(before !== undefined && { before }) });
    await reports.fresh(site);
    const visits = await reports.latestVisits(
      site,
      page.journeys.map(({ visitor }) => visitor),
    );
    const journeys = page.journeys.map((row, place) => ({ ...row, visit: visits[place] ?? null }));
    return { ...page, journeys };
  });

  serve(app, 'GET /api/journeys/:site/:visitor', async (request) => {
    const { site, visitor } = request.params;
    const { before } = request.query;
    const view = await views.journeyPage(known(site), visitor, {
      limit: PAGE,
      language: askedLanguage(request),
      ...(before !== undefined && { before }),
    });
    if (!view) throw new WireError('not_found');
    return view;
  });

  switchesRoutes(app, parts, known);
  visitorsRoutes(app, parts, known);
  findRoutes(app, parts, known);
  draftRoutes(app, parts, known);
  publishingRoutes(app, parts, known);
  ruleFiguresRoute(app, parts, known);
  tryingRoutes(app, parts, known);
  previewLinkRoute(app, parts, known);
  factExamplesRoute(app, parts, known);
  nowRoutes(app, parts, known, async ({ cookies }) => {
    return (await accounts.sessions.find(cookies[SESSION_COOKIE])) !== undefined;
  });

  serve(app, 'POST /api/debug-token', async ({ body }) => debugTokens.mint(known(body.site)));

  function known(key: string | undefined): string {
    return siteNamed(parts, key).key;
  }
}
