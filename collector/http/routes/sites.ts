/** `/api/sites`: the sites there are, what an owner changes of them, and rules from one into another's draft. */
import type { FastifyInstance } from 'fastify';
import type { ClosedSite, SiteRow } from '../../../protocol/api/sites.ts';
import { actorOf } from '../../accounts/actor.ts';
import type { Site } from '../../sites/site.ts';
import type { StoredSite } from '../../store/sites.ts';
import { serve } from '../api/serve.ts';
import { pageOf } from '../page-of.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import { doing, siteNamed } from './of-site.ts';

export function sitesRoutes(app: FastifyInstance, parts: HttpParts): void {
  const { sites, changeSites, rules, rulebooks, accounts, now } = parts;
  const named = (key: string) => siteNamed(parts, key);

  serve(app, 'GET /api/sites', async () => ({
    sites: sites.all().map((site) => {
      const state = rules(site.key);
      return { ...rowOf(site), ...(state && { rules: state }) };
    }),
  }));
  serve(app, 'GET /api/sites/:site/settings', async ({ params }) => sites.settings(named(params.site)));
  serve(app, 'POST /api/sites', ({ body, signedIn }) =>
    changeSites.add(actorOf(signedIn.person), { ...body, name: body.name.trim() }),
  );
  serve(app, 'PUT /api/sites/:site', ({ params, body: { name, stage }, signedIn }) =>
    changeSites.change(actorOf(signedIn.person), named(params.site), {
      ...(name !== undefined && { name: name.trim() }),
      ...(stage !== undefined && { stage }),
    }),
  );
  serve(app, 'POST /api/sites/:site/close', async ({ params, signedIn }) => {
    await changeSites.close(actorOf(signedIn.person), named(params.site));
    return { closed: true as const };
  });
  serve(app, 'GET /api/closed-sites', async ({ query }) => {
    const { page, ...place } = pageOf(sites.closed(), query.after);
    return { sites: page.map(closedRowOf), ...place };
  });
  serve(app, 'POST /api/closed-sites/:site/open', ({ params, signedIn }) =>
    changeSites.open(actorOf(signedIn.person), params.site),
  );
  serve(app, 'POST /api/sites/:site/origins', ({ params, body, signedIn }) =>
    changeSites.addOrigin(actorOf(signedIn.person), named(params.site), body.origin),
  );
  serve(app, 'DELETE /api/sites/:site/origins', ({ params, query, signedIn }) =>
    changeSites.removeOrigin(actorOf(signedIn.person), named(params.site), query.origin),
  );
  serve(app, 'POST /api/sites/:site/staging', ({ params, body, signedIn }) =>
    changeSites.addStaging(actorOf(signedIn.person), named(params.site), body.name.trim()),
  );

  serve(app, 'POST /api/sites/:site/draft/take', async (request) => {
    const to = named(request.params.site);
    const from = named(request.body.from);
    if (to.rulesOwner === 'folder') throw new WireError('folder_owned');
    const taken = await rulebooks.export(from.key, 'live');
    // What is live has been checked before it went live.
    if ('bundle' in taken) {
      await rulebooks.import(to.key, taken.bundle, doing(request, now()));
      const who = actorOf(request.signedIn.person);
      await accounts.draftAudit.imported(who, to.key, taken.bundle.rules.length);
    }
    return rulebooks.view(to.key);
  });
}

function closedRowOf({ key, name, stage, closed, closedBy }: StoredSite): ClosedSite {
  return { key, name, stage, who: closedBy ?? '', at: closed ?? 0 };
}

function rowOf({ key, name, stage, stagingOf, origins }: Site): SiteRow {
  return { key, name, stage, ...(stagingOf !== undefined && { stagingOf }), origins: [...origins] };
}
