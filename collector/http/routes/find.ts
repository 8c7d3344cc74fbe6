/** `/api/sites/:site/find`: visitors by what somebody has in hand, or by what happened to them. */
import type { FastifyInstance } from 'fastify';
import type { FindKind } from '../../reports/find.ts';
import { type Asked, serve } from '../api/serve.ts';
import { malformed } from '../malformed.ts';
import type { HttpParts } from '../parts.ts';
import type { SiteOf } from './of-site.ts';

const PAGE = 30;

/** @param known gives the key of a site there is; within the part of the API that needs a session */
export function findRoutes(app: FastifyInstance, { reports, now }: HttpParts, known: SiteOf): void {
  serve(app, 'GET /api/sites/:site/find', async ({ params, query }) => {
    const site = known(params.site);
    const { before } = query;
    const page = { limit: PAGE, ...(before !== undefined && { before }) };
    const wanted = wantedOf(query);
    const span = { from: query.from ?? 0, to: query.to ?? now() + 1 };
    await reports.fresh(site);
    const reply =
      'text' in wanted
        ? await reports.findByText(site, wanted.text, page)
        : await reports.findByKey(site, wanted.kind, wanted.key, span, page);
    return { ...reply, counting: await reports.counting(site) };
  });

  serve(app, 'GET /api/sites/:site/find/choices', async ({ params }) => {
    const site = known(params.site);
    await reports.fresh(site);
    return reports.findChoices(site);
  });
}

/** @throws WireError `malformed` unless exactly one thing is asked for */
function wantedOf({
  text,
  rule,
  result,
  failure,
}: Asked<'GET /api/sites/:site/find'>['query']):
  | { text: string }
  | { kind: FindKind; key: string | undefined } {
  if (rule !== undefined && result === undefined) {
    throw malformed('query', '/result', 'Say with `rule` what became of its moment.');
  }
  const given = [text, result, failure].filter((one) => one !== undefined);
  if (given.length !== 1) throw malformed('query', '', 'Give one of `text`, `result` and `failure`.');
  if (text !== undefined) return { text };
  if (failure !== undefined) return { kind: 'failure', key: failure };
  return { kind: result as FindKind, key: rule };
}
