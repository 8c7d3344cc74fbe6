/** `/api/sites/:site/rules/figures`: what each rule did in the last days. */
import type { FastifyInstance } from 'fastify';
import { ruleFigures } from '../../reports/rule-figures.ts';
import { wholeNumber } from '../parse/whole-number.ts';
import type { HttpParts } from '../parts.ts';
import { WireError } from '../wire-error.ts';
import type { OfSite, SiteOf } from './of-site.ts';

const DAY = 86_400_000;
const MOST_DAYS = 366;

/** @param known gives the key of a site there is; within the part of the API that needs a session */
export function ruleFiguresRoute(app: FastifyInstance, { reports, now }: HttpParts, known: SiteOf): void {
  app.get<OfSite & { Querystring: { days?: string } }>(
    '/api/sites/:site/rules/figures',
    async ({ params, query }) => {
      const site = known(params.site);
      const days = wholeNumber(query.days, 14);
      if (days < 1 || days > MOST_DAYS) throw new WireError('malformed');
      await reports.fresh(site);
      const to = now();
      const span = { from: to - days * DAY, to };
      return ruleFigures(days, await reports.interventions(site, span), reports.fired(site, span.from));
    },
  );
}
