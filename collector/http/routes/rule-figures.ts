/** `/api/sites/:site/rules/figures`: what each rule did in the last days. */
import type { FastifyInstance } from 'fastify';
import { ruleFigures } from '../../reports/rule-figures.ts';
import { serve } from '../api/serve.ts';
import type { HttpParts } from '../parts.ts';
import type { SiteOf } from './of-site.ts';

const DAY = 86_400_000;

/** @param known gives the key of a site there is; within the part of the API that needs a session */
export function ruleFiguresRoute(app: FastifyInstance, { reports, now }: HttpParts, known: SiteOf): void {
  serve(app, 'GET /api/sites/:site/rules/figures', async ({ params, query: { days = 14, rules } }) => {
    const site = known(params.site);
    await reports.fresh(site);
    const to = now();
    const span = { from: to - days * DAY, to };
    const wanted = rules?.split(',');
    const sums = await reports.interventions(site, span);
    return ruleFigures(
      days,
      { ...sums, rules: sums.rules.filter(({ rule }) => wanted?.includes(rule) ?? true) },
      await reports.fired(site, span.from, wanted),
    );
  });
}
