/** `/api/sites/:site/install`: the tag to paste, and whether it has arrived. */
import type { FastifyInstance } from 'fastify';
import { serve } from '../api/serve.ts';
import type { HttpParts } from '../parts.ts';
import { siteNamed } from './of-site.ts';
import { pinnedFile } from './pinned-file.ts';

export function installRoute(app: FastifyInstance, parts: HttpParts): void {
  const pinned = pinnedFile(parts.tagIntegrity);
  serve(app, 'GET /api/sites/:site/install', async ({ params }) => {
    const { key: site } = siteNamed(parts, params.site);
    const key = parts.keys.current(site);
    return {
      ...parts.installs.report(site),
      ...(key !== undefined && { key }),
      ...(pinned && { pinned }),
    };
  });
}
