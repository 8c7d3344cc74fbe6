/** `GET /api/sites/:site/facts/examples`: what facts were lately for visitors of the site. */
import type { FastifyInstance } from 'fastify';
import { serve } from '../api/serve.ts';
import type { HttpParts } from '../parts.ts';
import type { SiteOf } from './of-site.ts';

/** @param known gives the key of a site there is; all within the part of the API that needs a session */
export function factExamplesRoute(app: FastifyInstance, { factExamples }: HttpParts, known: SiteOf): void {
  serve(app, 'GET /api/sites/:site/facts/examples', ({ params }) => factExamples(known(params.site)));
}
